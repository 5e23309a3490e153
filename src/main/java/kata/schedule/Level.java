package kata.schedule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kata.schedule.run.RunEnd;
import kata.schedule.run.RunEnd.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The schedules under one bound: how they ended, and the shortest of those that went wrong.
 *
 * <p>Not thread-safe.
 */
final class Level {
  private static final Set<Kind> HOPELESS = Set.of(Kind.ENDLESS, Kind.DIVERGED, Kind.NOT_PROVED);

  private final int bound;
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Set<String> wrongRows = new LinkedHashSet<>();
  private final Map<String, Integer> notes = new TreeMap<>();
  private final Set<String> used = new TreeSet<>();
  private @Nullable RunEnd wrong;
  private @Nullable RunEnd racing;
  private int schedules;
  private int firstWrong;
  private long steps;
  private boolean wasCut;
  private boolean wasShortened;
  private boolean isStopped;

  Level(int bound) {
    this.bound = bound;
  }

  void add(RunEnd end) {
    schedules++;
    steps += end.steps();
    wasCut |= end.wasCut();
    wasShortened |= end.wasShortened();
    var row = row(end);
    rows.merge(row, 1, Integer::sum);
    for (var note : end.notes()) {
      notes.merge(note, 1, Integer::sum);
    }
    used.addAll(end.used());
    if (isWrong(end)) {
      wrongRows.add(row);
      wrong = isShorter(end, wrong) ? end : wrong;
    }
    if (end.race() != null) {
      racing = isShorter(end, racing) ? end : racing;
    }
    if (firstWrong == 0 && isWrong()) {
      firstWrong = schedules;
    }
  }

  private static boolean isWrong(RunEnd end) {
    var outcome = end.outcome();
    return end.kind() != Kind.OUTCOME || (outcome != null && !outcome.isRight());
  }

  private static boolean isShorter(RunEnd end, @Nullable RunEnd other) {
    return other == null
        || end.preemptions() < other.preemptions()
        || (end.preemptions() == other.preemptions() && end.steps() < other.steps());
  }

  private static String row(RunEnd end) {
    var outcome = end.outcome();
    return switch (end.kind()) {
      case OUTCOME -> outcome == null ? "ended" : outcome.row();
      case THREW -> "threw " + (end.thrown() == null ? "" : end.thrown().getClass().getSimpleName());
      case DEADLOCK -> "deadlock";
      case ENDLESS -> "endless";
      case DIVERGED -> "not deterministic";
      case NOT_PROVED -> "not proved";
    };
  }

  int bound() {
    return bound;
  }

  int schedules() {
    return schedules;
  }

  /** How many schedules have come since something went wrong. */
  int sinceWrong() {
    return firstWrong == 0 ? 0 : schedules - firstWrong;
  }

  /** How many steps all of them have taken. */
  long steps() {
    return steps;
  }

  /** There are more schedules than may be run. */
  void stop() {
    isStopped = true;
  }

  boolean isStopped() {
    return isStopped;
  }

  /** Whether the bound kept some schedule from being tried. */
  boolean wasCut() {
    return wasCut;
  }

  /** Whether some schedule has not come to a right end. */
  boolean isWrong() {
    return wrong != null;
  }

  /** Whether more schedules would show nothing more. */
  boolean isHopeless() {
    return wrong != null && HOPELESS.contains(wrong.kind());
  }

  /** What was found with fewer interruptions is the shorter story. */
  void keep(Level earlier) {
    wrong = earlier.wrong == null ? wrong : earlier.wrong;
    keepRace(earlier);
  }

  /** A race that was found with fewer interruptions is the shorter story. */
  void keepRace(Level earlier) {
    racing = earlier.racing == null ? racing : earlier.racing;
  }

  /** What was seen in schedules that are too many to be run all was seen all the same. */
  void keepSeen(Level stopped) {
    stopped.notes.forEach(notes::putIfAbsent);
    used.addAll(stopped.used);
  }

  Exploration told(Explorer explorer) {
    boolean isComplete = !wasCut && !wasShortened && !isStopped;
    return new Exploration(schedules, rows, wrongRows, notes, used, isComplete, bound, finding(explorer));
  }

  private @Nullable Finding finding(Explorer explorer) {
    var worst = wrong == null ? racing : wrong;
    if (worst == null) {
      return null;
    }
    var recorded = explorer.record(worst.choices());
    boolean isSame = recorded.kind() == worst.kind() || worst.kind() == Kind.DIVERGED;
    var story = new Story(ScheduleName.of(worst.choices()), recorded.recorded());
    return wrong == null && isSame
        ? new Finding(Finding.Kind.DATA_RACE,
            String.valueOf(recorded.race() == null ? worst.race() : recorded.race()), story, null)
        : finding(isSame ? worst.kind() : Kind.DIVERGED, worst, recorded, story);
  }

  private static Finding finding(Kind kind, RunEnd worst, RunEnd recorded, Story story) {
    return switch (kind) {
      case OUTCOME -> new Finding(Finding.Kind.WRONG_OUTCOME, told(recorded), story, null);
      case THREW -> new Finding(Finding.Kind.THREW, recorded.told(), story, recorded.thrown());
      case DEADLOCK -> new Finding(Finding.Kind.DEADLOCK, recorded.told(), story, null);
      case ENDLESS -> new Finding(Finding.Kind.ENDLESS, recorded.told(), story, null);
      case DIVERGED -> new Finding(
          Finding.Kind.NOT_DETERMINISTIC, notDeterministic(worst.told()), story, null);
      case NOT_PROVED -> new Finding(Finding.Kind.NOT_PROVED, recorded.told(), story, null);
    };
  }

  private static String told(RunEnd end) {
    var outcome = end.outcome();
    return outcome == null ? "" : outcome.told();
  }

  private static String notDeterministic(String where) {
    return "the same turns led to different steps" + (where.isEmpty() ? "" : ", at " + where)
        + ": what does the code ask that differs from run to run?";
  }
}
