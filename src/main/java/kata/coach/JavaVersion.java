package kata.coach;

import java.util.Optional;

/** Whether this Java is new enough. */
public final class JavaVersion {
  private static final Runtime.Version FIXED = Runtime.Version.parse("25.0.3");

  private JavaVersion() {}

  /** A warning about releases in which virtual threads can stay parked for ever (JDK-8369227). */
  public static Optional<String> warning() {
    return warning(Runtime.version());
  }

  static Optional<String> warning(Runtime.Version running) {
    return running.compareToIgnoreOptional(FIXED) >= 0
        ? Optional.empty()
        : Optional.of(
            "Java "
                + running
                + " can leave virtual threads waiting for ever (JDK-8369227). Please install 25.0.3 or newer.");
  }
}
