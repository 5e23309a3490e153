package kata.schedule.run;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a story calls the objects in it: the name of the field or the place in a collection where each was found first,
 * or its kind and a number.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class ObjectNames {
  private static final int LONGEST = 60;

  private final IdentityHashMap<Object, String> found = new IdentityHashMap<>();
  private final IdentityHashMap<Object, String> made = new IdentityHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Aliases aliases;

  ObjectNames(Aliases aliases) {
    this.aliases = aliases;
  }

  /** An object was found under this name. Where another one has it already, a number tells the two apart. */
  void find(@Nullable Object object, String name) {
    if (object != null && !found.containsKey(object)) {
      int count = counts.merge(name, 1, Integer::sum);
      found.put(object, count == 1 ? name : name + " #" + count);
    }
  }

  /** What a story calls this object. */
  @SuppressWarnings("ReferenceEquality") // it is the very object that matters
  String of(@Nullable Object object) {
    if (object == null) {
      return "nothing";
    }
    var real = aliases.of(object);
    if (real != object) {
      var kind = object.getClass().getSimpleName();
      return kind.startsWith("ReadLock") || kind.startsWith("WriteLock")
          ? (kind.startsWith("R") ? "the read lock of " : "the write lock of ") + of(real)
          : of(real);
    }
    var name = found.get(object);
    return name == null ? made.computeIfAbsent(object, _ -> make(object)) : name;
  }

  private String make(Object object) {
    var kind = object instanceof Class<?> type ? "class " + type.getSimpleName() : kind(object);
    int count = counts.merge("the " + kind, 1, Integer::sum);
    return count == 1 ? "the " + kind : kind + " #" + count;
  }

  private static String kind(Object object) {
    var name = object.getClass().getSimpleName();
    return name.isEmpty() || object.getClass().isHidden() ? "object" : name;
  }

  /** A value in words: short ones as they are, objects by their names. */
  String told(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    boolean isPlain = value instanceof Number || value instanceof Boolean || value instanceof Character;
    if (isPlain && Sites.isOfTheJdk(value) && !found.containsKey(value)) {
      return value.toString();
    }
    if (value instanceof String || value instanceof Enum<?>) {
      var text = value instanceof Enum<?> constant ? constant.name() : value.toString();
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
    return of(value);
  }

  /** As {@link #told}, as an argument in code: texts in quotes. */
  String quoted(@Nullable Object value) {
    return value instanceof String ? '"' + told(value) + '"' : told(value);
  }
}
