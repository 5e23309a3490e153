package kata.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import kata.schedule.Exploration;
import kata.schedule.Finding;
import kata.schedule.ScheduleAssert;
import kata.schedule.Story;
import kata.schedule.run.RunEnd.Step;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What the tests of asynchronous banks and locks expect, each told in a sentence that names the mistake. */
public final class LoopAssertions {
  /** What a call returned, added to the step in which it was called. */
  private static final Pattern GOT = Pattern.compile("(, |^)gets [^,]*");

  private LoopAssertions() {}

  /**
   * Fails if in some schedule the only actor, an event loop, waits in the middle of a callback; or throws what the
   * stub throws.
   *
   * @return a demand on the same exploration
   */
  public static ScheduleAssert assertNeverStandsStill(Exploration exploration) {
    var finding = exploration.finding();
    if (finding != null && finding.thrown() instanceof UnsupportedOperationException stub) {
      throw stub;
    }
    if (finding != null && finding.kind() == Finding.Kind.DEADLOCK) {
      throw new AssertionFailedError("The event loop stands still.\n" + finding.told() + "\n" + STANDS);
    }
    return ScheduleAssert
        .assertThat(finding == null ? exploration : withStepsOfTheLoop(exploration, finding));
  }

  /** Within a callback nobody comes in: only what the ledger and the lock tell of is a step of the story. */
  private static Exploration withStepsOfTheLoop(Exploration found, Finding finding) {
    var steps = finding.story().steps().stream()
        .filter(step -> step.where().isEmpty())
        .map(step -> new Step(step.actor(), "", GOT.matcher(step.what()).replaceAll(""), step.mark()))
        .filter(step -> !step.what().isEmpty())
        .toList();
    var story = new Story(finding.story().schedule(), steps);
    return new Exploration(found.schedules(), found.rows(), found.wrongRows(), found.notes(),
        found.used(),
        found.isComplete(), found.preemptions(),
        new Finding(finding.kind(), finding.told(), story, finding.thrown()));
  }

  /** Fails, with this sentence, if in some schedule this was noted. */
  public static void assertNever(String observation, Exploration exploration, String sentence) {
    int often = exploration.notes().getOrDefault(observation, 0);
    if (often > 0) {
      throw new AssertionFailedError(
          exploration.schedules() == 1
              ? sentence
              : "%s (In %d of %s.)".formatted(sentence, often, exploration.extent()));
    }
  }

  /** Fails with this sentence if in no schedule this was noted. */
  public static void assertSometimes(String observation, Exploration exploration, String sentence) {
    if (!exploration.notes().containsKey(observation)) {
      throw new AssertionFailedError(sentence);
    }
  }

  /** What a future failed with, taken out of its wrappers; null if it did not fail, or not yet. */
  public static @Nullable Throwable errorOf(CompletableFuture<?> future) {
    var error = future.isCompletedExceptionally() ? future.exceptionNow() : null;
    while (error instanceof CompletionException && error.getCause() != null) {
      error = error.getCause();
    }
    return error;
  }

  static final String STANDS =
      "A callback may not wait. The future would be completed by a later callback, and none runs while this one"
          + " stands here.";
}
