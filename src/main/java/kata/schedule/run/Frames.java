package kata.schedule.run;

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
}
