package kata.coach.command;

import java.util.ArrayList;
import java.util.List;
import kata.coach.Outcome;
import kata.coach.Paint;
import kata.coach.Wrap;
import kata.course.Verdict;

/** The first of two verdicts on an answer: what its tests say, which run it under every schedule. */
final class EveryScheduleOfAnAnswer {
  private static final int WIDTH = 92;

  private EveryScheduleOfAnAnswer() {}

  /**
   * The verdict: how many schedules are right, or the one that loses, step by step.
   *
   * @param isScheduled whether the tests run schedules at all
   */
  static List<String> told(Outcome outcome, boolean isScheduled, Paint paint) {
    var exercise = outcome.exercise();
    var lines = new ArrayList<String>();
    lines.add(paint.bold(exercise.shortName() + " " + exercise.className())
        + (isScheduled ? "  under every schedule" : "  by its tests, which run no schedules"));
    if (outcome.verdict() instanceof Verdict.Passed passed) {
      lines.add("  " + paint.green("green") + ": all " + passed.tests() + " tests pass.");
      passed.proofs().forEach(proof -> lines.add("  " + proof));
      return lines;
    }
    var first = outcome.firstFailure();
    lines.add("  " + paint.red("red") + (first.test().isEmpty() ? "" : ": " + first.title()));
    Wrap.lines(first.sentence(), WIDTH).forEach(line -> lines.add("  " + line));
    if (!first.places().isEmpty()) {
      lines.add("  Your code: " + String.join(", ", first.places()));
    }
    return lines;
  }
}
