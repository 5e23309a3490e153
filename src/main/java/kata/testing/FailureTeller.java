package kata.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kata.gate.StandingThread;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Turns what a test threw into a {@link Failure} that a student understands: no trace, only the student's lines. */
public final class FailureTeller {
  private static final int LONGEST = 3_000;
  private static final int MOST_PLACES = 3;

  private FailureTeller() {}

  /**
   * Tells a failure.
   *
   * @param test the name of the test's method
   * @param thrown what the test ended with
   */
  public static Failure tell(String test, @Nullable Throwable thrown) {
    if (thrown == null) {
      return new Failure(Failure.Kind.NOT_RUN, test, "The test failed without a word.", List.of());
    }
    var kind = kind(thrown);
    var sentence =
        switch (kind) {
          case EXPECTATION, HUNG -> words(thrown);
          case NOT_WRITTEN -> words(root(thrown));
          case NOT_RUN -> "Not run: " + words(thrown);
          case THROWN, LEFT_BEHIND -> thrown(thrown);
        };
    return new Failure(kind, test, cut(sentence), places(thrown));
  }

  private static Failure.Kind kind(Throwable thrown) {
    if (thrown instanceof HangError) {
      return Failure.Kind.HUNG;
    }
    if (thrown instanceof TestAbortedException) {
      return Failure.Kind.NOT_RUN;
    }
    if (notWritten(thrown)) {
      return Failure.Kind.NOT_WRITTEN;
    }
    return thrown instanceof AssertionError && !thrownByAnswer(thrown)
        ? Failure.Kind.EXPECTATION
        : Failure.Kind.THROWN;
  }

  /** A stub throws this from its own line; one from inside the JDK means something else. */
  private static boolean notWritten(Throwable thrown) {
    return causes(thrown)
        .anyMatch(cause -> cause instanceof UnsupportedOperationException && thrownByAnswer(cause));
  }

  private static boolean thrownByAnswer(Throwable thrown) {
    var trace = thrown.getStackTrace();
    return trace.length > 0 && StandingThread.isAnswer(trace[0]);
  }

  private static String thrown(Throwable thrown) {
    var told = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
    var message = told.getMessage();
    var what = told.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    if (thrown instanceof ExceptionInInitializerError) {
      return "Your class could not be initialised, because a static field or block threw " + what;
    }
    return (places(thrown).isEmpty() ? "The test met an unexpected " : "Your code threw an unexpected ")
        + what;
  }

  private static String words(Throwable thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName()).strip();
  }

  private static Throwable root(Throwable thrown) {
    return causes(thrown).reduce((_, second) -> second).orElse(thrown);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    var causes = new ArrayList<Throwable>();
    for (Throwable cause = thrown; cause != null && !causes.contains(cause); cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes.stream();
  }

  private static List<String> places(Throwable thrown) {
    return causes(thrown)
        .flatMap(cause -> Stream.of(cause.getStackTrace()))
        .filter(StandingThread::isAnswer)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .distinct()
        .limit(MOST_PLACES)
        .toList();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (cut)";
  }
}
