package kata.testing;

import java.util.List;

/**
 * One red test, told for a student.
 *
 * @param kind what sort of failure
 * @param test the name of the test's method; empty where no single test failed
 * @param sentence what happened and what was expected
 * @param places lines of the student's code that it stands on, such as {@code SyncScraper.java:31}, innermost first
 */
public record Failure(Kind kind, String test, String sentence, List<String> places) {

  /** Sorts of failures. */
  public enum Kind {
    /** The test's expectation was not met. */
    EXPECTATION,
    /** The answer threw what nobody expected. */
    THROWN,
    /** A method still throws the stub's {@code UnsupportedOperationException}. */
    NOT_WRITTEN,
    /** Nothing moved any more, or the code ran for ever. */
    HUNG,
    /** Threads of the answer were still there at the end. */
    LEFT_BEHIND,
    /** No test could be run. */
    NOT_RUN
  }

  /** The test's name as a sentence. */
  public String title() {
    return titled(test);
  }

  /** The name of a test's method as a sentence. */
  public static String titled(String test) {
    return test.replace('_', ' ');
  }
}
