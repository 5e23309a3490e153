package kata.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the assertions of this JVM have shown so far, filled by them when they pass. It is told under a green verdict,
 * and is information only: no verdict looks at it.
 *
 * <p>Thread-safe. It counts what was demanded, not what happened to be seen: so the same answer is told the same each
 * time.
 */
public final class Proofs {
  /** More would be no news to a beginner. */
  private static final int MOST_LINES = 3;

  private static final Set<String> FACTS = new LinkedHashSet<>();
  private static int scenarios;
  private static int cut;
  private static long schedules;

  private Proofs() {}

  /** Forgets everything: another answer's tests begin. */
  public static synchronized void clear() {
    FACTS.clear();
    scenarios = 0;
    cut = 0;
    schedules = 0;
  }

  /**
   * Something was shown. Said again, it is told once.
   *
   * @param fact a short one, without a full stop: "100 requests in flight at once"
   */
  public static synchronized void add(String fact) {
    if (FACTS.size() < MOST_LINES) {
      FACTS.add(fact);
    }
  }

  /**
   * A scenario was as demanded under each of these schedules.
   *
   * @param count how many were run
   * @param isComplete whether there are no others
   */
  public static synchronized void addSchedules(int count, boolean isComplete) {
    scenarios++;
    schedules += count;
    cut += isComplete ? 0 : 1;
  }

  /** What was shown, at most three lines without a full stop; the schedules come first. */
  public static synchronized List<String> told() {
    var lines = new ArrayList<String>();
    if (scenarios > 0) {
      lines.add(toldSchedules());
    }
    FACTS.stream().limit(MOST_LINES - lines.size()).forEach(lines::add);
    return List.copyOf(lines);
  }

  /** "252 of 252 schedules", or that there are more. */
  private static String toldSchedules() {
    var count = number(schedules);
    var where = scenarios == 1 ? "" : " of " + scenarios + " scenarios";
    if (cut == 0) {
      return "right in %s of %s schedules%s: there are no others".formatted(count, count, where);
    }
    return "right in all %s schedules%s that were run; %s more, with more interruptions".formatted(
        count, where, scenarios == 1 ? "there are" : cut + (cut == 1 ? " has" : " have"));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
