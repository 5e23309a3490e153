package kata.course;

import java.nio.file.Path;
import java.util.List;
import kata.testing.Failure;

/** What came out when an answer was judged. */
public sealed interface Verdict {

  /**
   * Every test passed, and nothing was left behind.
   *
   * @param tests how many
   * @param output what the answer printed, cut to a bound
   * @param proofs what the tests have shown, in at most three lines; for the reader alone
   */
  record Passed(int tests, String output, List<String> proofs) implements Verdict {
    /** Every test passed; nothing more is told of it. */
    public Passed(int tests, String output) {
      this(tests, output, List.of());
    }
  }

  /**
   * Some test failed.
   *
   * @param failures in the order of the tests, never empty
   * @param passed how many passed
   * @param output what the answer printed, cut to a bound
   */
  record Failed(List<Failure> failures, int passed, String output) implements Verdict {}

  /**
   * Some test never ended, because nothing moved any more or because the code ran on and on.
   *
   * @param failures in the order of the tests; at least one is of the kind {@link Failure.Kind#HUNG}
   * @param output what the answer printed, cut to a bound
   */
  record Hung(List<Failure> failures, String output) implements Verdict {}

  /**
   * The stub is untouched: no test passed and the first heard that the method is not written yet.
   *
   * @param firstStep what the stub says to write first
   */
  record NotWritten(String firstStep) implements Verdict {}

  /**
   * The compiler refused the answer, or the test together with the answer.
   *
   * @param errors the compiler's, first one first, never empty
   * @param test whether it was the test that no longer fits: a signature has been changed
   */
  record NotCompiled(List<CompilerError> errors, boolean test) implements Verdict {}

  /**
   * The answer is not there.
   *
   * @param file that should be
   */
  record Missing(Path file) implements Verdict {}

  /**
   * The answer reaches for what belongs to the tests.
   *
   * @param why a sentence
   */
  record Refused(String why) implements Verdict {}

  /**
   * The JVM that ran the answer ended in the middle.
   *
   * @param exitCode of the JVM
   * @param test that was running, empty if none
   * @param output the last that the JVM printed
   */
  record Died(int exitCode, String test, String output) implements Verdict {
    /** What a JVM ends with when it has found an error of its own: it aborts. */
    private static final int ABORTED = 134;

    boolean isCrash() {
      return exitCode == ABORTED;
    }
  }

  /** Whether the exercise is done. */
  default boolean isGreen() {
    return this instanceof Passed;
  }

  /** What each failed test had to say; for outcomes without tests a single one. */
  default List<Failure> failures() {
    return switch (this) {
      case Passed _ -> List.of();
      case Failed failed -> failed.failures();
      case Hung hung -> hung.failures();
      default -> List.of(new Failure(Failure.Kind.NOT_RUN, "", Sentences.of(this), List.of()));
    };
  }
}
