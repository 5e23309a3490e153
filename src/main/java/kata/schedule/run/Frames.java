package kata.schedule.run;

import java.util.Arrays;

/** Finds out where in woven code the caller stands. */
final class Frames {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Frames() {}

  /** The innermost place in woven code, such as {@code LockedBank.java:23}; empty if there is none. */
  static String innermostWoven() {
    return WALKER.walk(
        frames -> frames
            .filter(frame -> frame.getDeclaringClass().getClassLoader() instanceof Woven)
            .findFirst()
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .orElse(""));
  }

  /** The innermost place in woven code in which this was thrown; empty if there is none. */
  static String innermostWoven(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> Woven.LOADER.equals(frame.getClassLoaderName()))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  /** What was thrown, in words: {@code IllegalStateException: no money}. */
  static String told(Throwable thrown) {
    var name = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
  }
}
