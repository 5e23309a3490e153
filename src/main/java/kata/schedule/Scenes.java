package kata.schedule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The explorations in a run of tests, each with a name: {@code C} is the first one of the third test, {@code C2} its
 * second. Before a schedule's name, as in {@code C2-3b2c}, it says which scenario is meant; and of one run, one schedule
 * can be asked for.
 *
 * <p>Whoever runs tests says when they begin and end; outside of them explorations have no name. Thread-safe.
 */
public final class Scenes {
  private static final Pattern NAME = Pattern.compile("([A-Z][0-9]*)-([0-9a-z]+)");

  /** A name as a table of a story can bear it. */
  private static final int MOST_STEPS = 60;

  private static int test;
  private static int scene;
  private static boolean isInTest;
  private static String wanted = "";
  private static @Nullable Replayed replayed;

  private Scenes() {}

  /** Whether this names a schedule together with its scenario. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * The tests of another answer begin.
   *
   * @param schedule the name of the schedule that shall be told again, with its scenario; empty for none
   */
  public static synchronized void begin(String schedule) {
    wanted = schedule;
    replayed = null;
    test = 0;
    isInTest = false;
  }

  /** The next test begins. */
  public static synchronized void testBegins() {
    test++;
    scene = 0;
    isInTest = true;
  }

  /** The test is over. */
  public static synchronized void testEnds() {
    isInTest = false;
  }

  /** What came of the schedule that was asked for, told once; empty if its scenario has not been explored. */
  public static synchronized Optional<Replayed> takeReplayed() {
    var taken = Optional.ofNullable(replayed);
    replayed = null;
    return taken;
  }

  /**
   * An exploration is over: it gets its name. If a schedule of it was asked for and goes wrong, that one takes the place
   * of what was found: so the test tells it in its own words.
   */
  static synchronized Exploration explored(Schedules schedules, Exploration found) {
    if (!isInTest) {
      return found;
    }
    scene++;
    var name = (char) ('A' + test - 1) + (scene == 1 ? "" : Integer.toString(scene));
    var asked = NAME.matcher(wanted);
    if (!asked.matches() || !asked.group(1).equals(name)) {
      return found.of(name);
    }
    return replayed(schedules, found, asked.group(2)).of(name);
  }

  private static Exploration replayed(Schedules schedules, Exploration found, String schedule) {
    var known = found.finding();
    if (known != null && known.kind() == Finding.Kind.NOT_DETERMINISTIC) {
      replayed = notDeterministic();
      return found;
    }
    try {
      var story = schedules.story(schedule);
      var again = schedules.replay(schedule);
      if (!schedules.story(schedule).equals(story)) {
        replayed = notDeterministic();
        return found;
      }
      var finding = again.finding();
      replayed = finding == null
          ? new Replayed(Replayed.Kind.RIGHT, String.join(", ", again.rows().keySet()) + "\n" + table(story))
          : new Replayed(Replayed.Kind.WRONG, finding.told() + "\n" + table(story));
      return finding == null ? found : found.with(finding);
    } catch (IllegalArgumentException e) {
      replayed = new Replayed(Replayed.Kind.UNKNOWN, String.valueOf(e.getMessage()));
      return found;
    }
  }

  private static String table(Story story) {
    int left = story.steps().size() - MOST_STEPS;
    return left <= 0 ? story.table() : "Its last steps:\n" + story.last(MOST_STEPS).table();
  }

  private static Replayed notDeterministic() {
    return new Replayed(Replayed.Kind.NOT_DETERMINISTIC,
        "Your code is not deterministic: the same turns led to different steps, so no schedule can be seen again."
            + " What does the code ask that differs from run to run?");
  }
}
