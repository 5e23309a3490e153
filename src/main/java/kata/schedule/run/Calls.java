package kata.schedule.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What methods of the JDK do to their object, as far as their names tell: {@code ArrayList.add}. Thread-safe. */
final class Calls {
  private static final Pattern MUTATOR =
      Pattern.compile(
          "(add|put|remove|clear|set|push|pop|poll|offer|sort|retain|replace|compute|merge|append|insert|delete"
              + "|reverse|take|drain|flip|and|or|xor|ensureCapacity|trimToSize)[A-Z]?\\w*");
  private static final Pattern READER =
      Pattern.compile(
          "(get|getPlain|getOpaque|getAcquire|getVolatile|getInt|getLong|getBoolean|getCount|getOrDefault|getNow|is[A-Z]\\w*"
              + "|has[A-Z]\\w*|contains\\w*|size|mappingCount|length|peek\\w*|element|first\\w*|last\\w*|indexOf|lastIndexOf"
              + "|iterator|listIterator|spliterator|stream|forEach\\w*|keySet|values|entrySet|keys|elements|toArray|toString"
              + "|hashCode|equals|intValue|longValue|doubleValue|sum|validate|state|resultNow|exceptionNow|remainingCapacity"
              + "|availablePermits|reduce\\w*|search\\w*|subList|headMap|tailMap|charAt|subMap|subSequence|substring|copyOf)");
  private static final Pattern CONDITIONAL =
      Pattern.compile("(compareAnd|weakCompareAnd|try)[A-Z]\\w*|getAndSet");
  private static final Pattern PROGRESS = Pattern.compile("next\\w*|previous");

  private static final Map<String, Integer> KINDS = new ConcurrentHashMap<>();

  private Calls() {}

  /** Whether a method of this name changes a plain collection. */
  static boolean isMutator(String call) {
    return is(call, 1);
  }

  /** Whether a method of this name leaves what it is called on as it is. */
  static boolean isReader(String call) {
    return is(call, 2);
  }

  /** Whether its result says if it has changed anything. */
  static boolean isConditional(String call) {
    return is(call, 4);
  }

  /** Whether each call brings the caller a step forward: an iterator's. */
  static boolean isProgress(String call) {
    return is(call, 8);
  }

  private static boolean is(String call, int bit) {
    Integer kinds = KINDS.get(call);
    if (kinds == null) {
      kinds = KINDS.computeIfAbsent(call, Calls::kinds);
    }
    return (kinds & bit) != 0;
  }

  private static int kinds(String call) {
    var name = call.substring(call.lastIndexOf('.') + 1);
    return (MUTATOR.matcher(name).matches() ? 1 : 0)
        | (READER.matcher(name).matches() ? 2 : 0)
        | (CONDITIONAL.matcher(name).matches() ? 4 : 0)
        | (PROGRESS.matcher(name).matches() ? 8 : 0);
  }
}
