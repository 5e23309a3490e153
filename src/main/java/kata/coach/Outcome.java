package kata.coach;

import java.util.List;
import java.util.regex.Pattern;
import kata.course.Exercise;
import kata.course.Verdict;
import kata.testing.Failure;

/**
 * An exercise and what came out when its answer was judged.
 *
 * @param exercise the exercise
 * @param verdict the verdict
 */
public record Outcome(Exercise exercise, Verdict verdict) {
  /** How a red test names a schedule, in a line of its own. */
  private static final Pattern SCHEDULE = Pattern.compile("(?m)^Schedule ([A-Z]\\d*-\\w+)\\.$");

  /** One word or two for a list: "green", "untouched", "missing", "not compiled", "failed". */
  public String state() {
    return switch (verdict) {
      case Verdict.Passed _ -> "green";
      case Verdict.NotWritten _ -> "untouched";
      case Verdict.Missing _ -> "missing";
      case Verdict.NotCompiled _ -> "not compiled";
      case Verdict.Refused _ -> "refused";
      case Verdict.Hung _,Verdict.Died _,Verdict.Failed _ -> "failed";
    };
  }

  /** Whether its tests were run. */
  public boolean hasRun() {
    return switch (verdict) {
      case Verdict.Passed _,Verdict.Hung _,Verdict.Died _,Verdict.Failed _ -> true;
      default -> false;
    };
  }

  /** Whether someone has worked on it and it is not right yet. */
  public boolean isBroken() {
    return !verdict.isGreen() && !(verdict instanceof Verdict.NotWritten);
  }

  /** What a green answer's tests have shown, a line each; nothing for others. */
  public List<String> proofs() {
    return verdict instanceof Verdict.Passed passed ? passed.proofs() : List.of();
  }

  /** The first failure that tells most: one with a sentence of its own before those that follow from it. */
  public Failure firstFailure() {
    var first = verdict.failures().getFirst();
    var sentence = SCHEDULE.matcher(first.sentence())
        .replaceAll(found -> "See it again: " + Kata.command("replay", exercise.shortName(), found.group(1)));
    return new Failure(first.kind(), first.test(), sentence, first.places());
  }
}
