package kata.coach.play;

import java.util.Optional;
import java.util.stream.Stream;

/** How a play ended. The JVM apart says it by its exit code, which is none that an answer would end it with by chance. */
enum End {
  /** The answer has done its work. */
  PLAYED(70, 0),
  /** It could not, and why has been told. */
  FAILED(71, 1),
  /** There is nothing to be played, or not so, and why has been told. */
  MISUSED(72, 2);

  private final int ofJvm;
  private final int ofCoach;

  End(int ofJvm, int ofCoach) {
    this.ofJvm = ofJvm;
    this.ofCoach = ofCoach;
  }

  int ofJvm() {
    return ofJvm;
  }

  int ofCoach() {
    return ofCoach;
  }

  /** Empty if the JVM was ended by somebody else. */
  static Optional<End> of(int exitCode) {
    return Stream.of(values()).filter(end -> end.ofJvm == exitCode).findFirst();
  }
}
