package kata.coach.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Calls the coach's commands in this JVM as a student types them, on a copy of the course; gives everything back at the
 * end.
 *
 * <p>Belongs to one thread.
 */
final class TypedCommands implements AutoCloseable {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Map<String, String> before =
      Map.of("kata.basedir", System.getProperty("kata.basedir", ""), "kata.cwd",
          System.getProperty("kata.cwd", ""));
  private final CopiedCourse course;

  private TypedCommands(CopiedCourse course) {
    this.course = course;
  }

  /** Copies the course into the folder {@code kata} below this one, which is where the student is. */
  static TypedCommands in(Path folder) throws IOException {
    var commands = new TypedCommands(CopiedCourse.in(folder.resolve("kata")));
    System.setProperty("kata.basedir", commands.course.root().toString());
    System.setProperty("kata.cwd", folder.toString());
    return commands;
  }

  /** What a command printed, to either stream, and its exit code. */
  record Printed(int exitCode, String text) {}

  CopiedCourse course() {
    return course;
  }

  static Printed kata(String... words) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    int exitCode = KataCommand.run(words);
    return new Printed(exitCode, bytes.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    before.forEach(System::setProperty);
  }
}
