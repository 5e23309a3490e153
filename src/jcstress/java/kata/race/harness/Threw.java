package kata.race.harness;

import java.util.Optional;

/** The outcome that an actor threw something, as a text: that is all that jcstress keeps. */
final class Threw {
  private static final String PREFIX = "THREW ";
  private static final String STUB = PREFIX + UnsupportedOperationException.class.getName() + ": ";

  private Threw() {}

  /** The outcome; without what differs from run to run, for each different one is counted by itself. */
  static String outcome(Throwable thrown) {
    return PREFIX + thrown.toString().replaceAll("@[0-9a-f]+", "").replaceAll("\\s+", " ");
  }

  /** What was thrown; empty if the outcome is another. */
  static Optional<String> told(String outcome) {
    return outcome.startsWith(PREFIX) ? Optional.of(outcome.substring(PREFIX.length())) : Optional.empty();
  }

  /** What a stub says to write first; empty if the outcome is another. */
  static Optional<String> firstStep(String outcome) {
    return outcome.startsWith(STUB) ? Optional.of(outcome.substring(STUB.length())) : Optional.empty();
  }
}
