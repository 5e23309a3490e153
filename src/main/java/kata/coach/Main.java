package kata.coach;

import java.nio.file.Path;
import kata.coach.command.KataCommand;

/** Starts the coach: what the launchers {@code kata} and {@code kata.cmd} call. */
public final class Main {
  /** Says to the launcher: the kata's own code has changed, build it and call again. */
  private static final int BUILD_AGAIN = 75;

  private Main() {}

  /**
   * Runs a command, and ends the JVM with its exit code: 0 for green and done, 1 for red, 2 for wrong usage.
   *
   * @param args the command and what belongs to it
   */
  public static void main(String[] args) {
    var root = Path.of(System.getProperty("kata.basedir", "")).toAbsolutePath();
    System.exit(Launch.isStale(root) ? BUILD_AGAIN : KataCommand.run(args));
  }
}
