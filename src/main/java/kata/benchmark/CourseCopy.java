package kata.benchmark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kata.coach.Launch;
import kata.course.Course;

/**
 * A student's copy of the course in a folder for the time being, in which files may be changed, with a coach that is
 * ready to start.
 */
final class CourseCopy implements AutoCloseable {
  private static final List<String> PARTS =
      List.of("kata", "kata.cmd", "pom.xml", "exercises", "solutions", "src/main", "src/test/java",
          "src/wrong");

  private final Path root;

  private CourseCopy(Path root) {
    this.root = root;
  }

  /** Copies what the coach needs, and writes down how it starts: with the classes of this JVM. */
  static CourseCopy of(Path original) throws IOException {
    var copy = new CourseCopy(Files.createTempDirectory("kata-coach"));
    for (var part : PARTS) {
      copyTree(original.resolve(part), copy.root.resolve(part));
    }
    Launch.write(copy.root); // after the sources, or the coach would have itself built anew
    Files.writeString(copy.root.resolve("target/coach/root"), copy.root + "\n");
    return copy;
  }

  private static void copyTree(Path from, Path to) throws IOException {
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        var target = from.equals(file) ? to : to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target); // with the time of now
        return FileVisitResult.CONTINUE;
      }
    });
  }

  Course course() {
    return Course.at(root);
  }

  /** The coach's command line, as a student types it. */
  ProcessBuilder coach(String... words) {
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    var command = new ArrayList<>(
        isWindows
            ? List.of("cmd", "/c", root.resolve("kata.cmd").toString())
            : List.of("sh", root.resolve("kata").toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).directory(root.toFile());
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
