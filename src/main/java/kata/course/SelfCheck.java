package kata.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kata.testing.Failure;
import org.opentest4j.TestAbortedException;

/**
 * Proves that an exercise's test tells right from wrong: the stub is red, the solution and every right answer are
 * green, each wrong solution fails just the tests that it says it fails, and hears its sentence.
 *
 * <p>Each check returns its offences as sentences, none if all is well. Thread-safe.
 */
public final class SelfCheck {
  /** Stands in {@code FAILS} for what is told after the tests: what was left behind. */
  private static final String AFTER = "after_the_tests";

  private final Judge judge;
  private final boolean strict;

  /**
   * A check that has its answers judged.
   *
   * @param judge who runs the answers; stays the caller's
   * @param strict whether every exercise must still be a stub, as in the course's own repository; a student's clone
   *     is checked without
   */
  public SelfCheck(Judge judge, boolean strict) {
    this.judge = judge;
    this.strict = strict;
  }

  /**
   * The stub compiles, has its parts, is red, and says what to write first.
   *
   * @throws TestAbortedException if a student has already begun: then there is no stub to check
   */
  public List<String> stub(Exercise exercise) {
    var verdict = judge.judge(exercise, exercise.stubFolder());
    if (verdict instanceof Verdict.NotWritten) {
      return Parts.stubOffences(exercise);
    }
    if (!strict) {
      throw new TestAbortedException(exercise.path() + " has been worked on: there is no stub to check");
    }
    return List
        .of("The stub should be red with its own sentence, no test green. It came out as: " + told(verdict));
  }

  /** The solution is green. */
  public List<String> solution(Exercise exercise) {
    return green(judge.judge(exercise, exercise.solutionFolder()));
  }

  /** An unusual answer is green. */
  public List<String> right(Exercise exercise, Path folder) {
    return green(judge.judgeVariant(exercise, folder));
  }

  private static List<String> green(Verdict verdict) {
    return verdict.isGreen() ? List.of() : List.of("It should be green. It came out as: " + told(verdict));
  }

  /** A wrong solution fails what it says, and hears what it says. */
  public List<String> wrong(Exercise exercise, Path folder) {
    var wrong = WrongAnswer.in(folder, exercise.fileName());
    var verdict = judge.judgeVariant(exercise, folder);
    var offences = new ArrayList<String>();
    var expected = new TreeSet<>(wrong.fails());
    var failed = failed(verdict);
    if (verdict.isGreen()) {
      offences.add(
          "It is wrong (" + wrong.mistake() + "), and every test let it pass: the test must tell it apart.");
    } else if (!failed.equals(expected)) {
      offences.add("It should fail " + expected + ", but it failed " + failed + ": " + told(verdict));
    }
    if (!verdict.isGreen() && !wrong.hears(verdict.failures().stream().map(Failure::sentence).toList())) {
      offences.add("It should hear \"" + wrong.says() + "\". It came out as: " + told(verdict));
    }
    return offences;
  }

  private static Set<String> failed(Verdict verdict) {
    var running = verdict instanceof Verdict.Died died ? died.test() : "";
    return verdict.failures().stream()
        .map(Failure::test)
        .map(test -> test.isEmpty() ? (running.isEmpty() ? AFTER : running) : test)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String told(Verdict verdict) {
    return verdict.getClass().getSimpleName()
        + verdict.failures().stream()
            .map(failure -> "\n  " + failure.test() + ": " + failure.sentence() + " " + failure.places())
            .collect(Collectors.joining());
  }
}
