package kata.schedule;

import java.util.Map;
import kata.proof.Proofs;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What a test demands of an exploration; a red one tells the shortest schedule that breaks it, step by step. */
public final class ScheduleAssert extends AbstractAssert<ScheduleAssert, Exploration> {
  private static final int MOST_STEPS = 40;
  private static final int MOST_STEPS_OF_MANY = 8;

  /** In characters: what comes after the steps must not be cut off. */
  private static final int LONGEST_TABLE = 2_200;

  private String what = "";
  private String lesson = "";
  private boolean isTold;

  private ScheduleAssert(Exploration actual) {
    super(actual, ScheduleAssert.class);
  }

  /** Begins a demand. */
  public static ScheduleAssert assertThat(Exploration exploration) {
    return new ScheduleAssert(exploration);
  }

  /**
   * What runs, in words for the first sentence of a red message.
   *
   * @param words such as "two transfers between the same two accounts"
   */
  public ScheduleAssert of(String words) {
    what = words;
    return this;
  }

  /**
   * Where to look, as the last sentence of a red message about a wrong outcome.
   *
   * @param sentence such as "What may come between a read and the write that belongs to it?"
   */
  public ScheduleAssert ask(String sentence) {
    lesson = sentence;
    return this;
  }

  /**
   * In every schedule all actors come to their end, the outcome is right, and no data race is seen.
   *
   * @return this, for further demands
   */
  public ScheduleAssert isRightInEverySchedule() {
    var finding = actual.finding();
    if (finding != null) {
      throw red(finding);
    }
    return shown();
  }

  /**
   * In the one schedule that was run all actors come to their end, and the outcome is right. That proves nothing about
   * others, so it does not count as a proof.
   */
  public void isRight() {
    var finding = actual.finding();
    if (finding != null) {
      throw red(finding);
    }
  }

  /**
   * In every schedule all actors come to their end, whatever the outcome.
   *
   * @return this, for further demands
   */
  public ScheduleAssert endsInEverySchedule() {
    var finding = actual.finding();
    if (finding != null && finding.kind() != Finding.Kind.WRONG_OUTCOME
        && finding.kind() != Finding.Kind.DATA_RACE) {
      throw red(finding);
    }
    return shown();
  }

  /**
   * In no schedule this was noted.
   *
   * @param observation as given to {@link Turn#note}
   * @param otherwise the sentence of a red message
   */
  public ScheduleAssert hasNoScheduleWith(String observation, String otherwise) {
    int noted = actual.notes().getOrDefault(observation, 0);
    if (noted > 0) {
      throw new AssertionFailedError("%s (In %d of %s.)".formatted(otherwise, noted, actual.extent()));
    }
    return this;
  }

  /**
   * In some schedule this was noted.
   *
   * @param observation as given to {@link Turn#note}
   * @param otherwise the sentence of a red message
   */
  public ScheduleAssert hasSomeScheduleWith(String observation, String otherwise) {
    if (!actual.notes().containsKey(observation)) {
      throw new AssertionFailedError(otherwise + " (" + actual.extent() + " were run.)");
    }
    return this;
  }

  /** A demand on all schedules is met; however many demands there are, the schedules count once. */
  private ScheduleAssert shown() {
    if (!isTold) {
      isTold = true;
      Proofs.addSchedules(actual.schedules(), actual.isComplete());
    }
    return this;
  }

  private AssertionFailedError red(Finding finding) {
    var message = head(finding) + "\n" + steps(finding) + tail(finding);
    var error = new AssertionFailedError(message.strip());
    if (finding.thrown() != null) {
      error.initCause(finding.thrown());
    }
    return error;
  }

  private String head(Finding finding) {
    return switch (finding.kind()) {
      case WRONG_OUTCOME -> finding.told() + inHowMany();
      case THREW -> "%s threw %s%s".formatted(finding.told(), thrown(finding.thrown()), inHowMany());
      case DEADLOCK -> "A deadlock: nobody can go on." + inHowMany() + "\n" + finding.told();
      case ENDLESS -> "This goes on for ever, though each gets its turns: " + finding.told() + ".";
      case DATA_RACE -> "A data race on " + finding.told()
          + ". The outcome happened to be right each time; Java does not promise that (JLS 17.4.5).";
      case NOT_DETERMINISTIC -> "Your code is not deterministic: " + finding.told();
      case NOT_PROVED -> "Not proved: " + finding.told() + ".";
    };
  }

  private String inHowMany() {
    int right = actual.rows().entrySet().stream()
        .filter(row -> !isWrong(row.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
    if (actual.schedules() == 1) {
      return what.isEmpty() ? "" : " (" + what + ")";
    }
    return " (in %d of %s of %s)".formatted(actual.schedules() - right, actual.extent(),
        what.isEmpty() ? "your code" : what);
  }

  private boolean isWrong(String row) {
    return actual.wrongRows().contains(row);
  }

  private static String thrown(@Nullable Throwable thrown) {
    return thrown == null
        ? ""
        : thrown.getClass().getSimpleName()
            + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
  }

  private static String steps(Finding finding) {
    var story = finding.story();
    if (story.steps().isEmpty()) {
      return "";
    }
    int most = finding.kind() == Finding.Kind.ENDLESS ? MOST_STEPS_OF_MANY : MOST_STEPS;
    while (most > MOST_STEPS_OF_MANY && story.last(most).table().length() > LONGEST_TABLE) {
      most--;
    }
    return story.steps().size() <= most
        ? "One such schedule, step by step:\n" + story.table() + "\n"
        : "The last steps of one such schedule:\n" + story.last(most).table() + "\n";
  }

  private String tail(Finding finding) {
    var again = "Schedule " + finding.story().schedule() + ".";
    return finding.kind() == Finding.Kind.WRONG_OUTCOME && !lesson.isEmpty() ? lesson + "\n" + again : again;
  }
}
