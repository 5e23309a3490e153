package kata.coach.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.course.Course;
import kata.course.Exercise;

/** A student's copy of the course, in which files may be changed. */
final class CopiedCourse {
  private static final Path ORIGINAL = Course.at(Path.of(System.getProperty("kata.basedir", ""))).root();

  private final Path root;

  private CopiedCourse(Path root) {
    this.root = root;
  }

  /** Copies all that the coach needs; the stubs are made anew, whatever lies in the original's exercises. */
  static CopiedCourse in(Path root) throws IOException {
    for (var part : List.of("exercises", "solutions", "src/test/java", "src/wrong",
        "src/main/resources/hints")) {
      copy(ORIGINAL.resolve(part), root.resolve(part));
    }
    return new CopiedCourse(root);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      all.forEach(path -> {
        try {
          var target = to.resolve(from.relativize(path).toString());
          if (Files.isDirectory(path)) {
            Files.createDirectories(target);
          } else {
            Files.copy(path, target);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  /** The command that starts the coach on this copy, with the classes of this JVM. */
  List<String> coach(String... words) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-preview",
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dkata.basedir=" + root, "-Dkata.cwd=" + root, "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "kata.coach.Main"));
    command.addAll(List.of(words));
    return command;
  }

  private Exercise exercise(String path) {
    return Course.at(root).exercises().stream().filter(one -> one.path().equals(path)).findFirst()
        .orElseThrow();
  }

  Path answer(String path) {
    var exercise = exercise(path);
    return exercise.stubFolder().resolve(exercise.fileName());
  }

  String solution(String path) throws IOException {
    var exercise = exercise(path);
    return Files.readString(exercise.solutionFolder().resolve(exercise.fileName()));
  }

  String wrong(String path, String mistake) throws IOException {
    return Files.readString(
        root.resolve("src/wrong").resolve(path).resolve(mistake).resolve(exercise(path).fileName()));
  }

  /** Saves as an editor does: the whole file anew. */
  void save(String path, String source) throws IOException {
    Files.writeString(answer(path), source);
  }

  /** Gives the copy a history, with the stubs in it. */
  void commit() throws IOException, InterruptedException {
    for (var words : List.of("init -q", "add .",
        "-c user.name=kata -c user.email=kata@localhost commit -qm stubs")) {
      var command = new ArrayList<>(List.of("git"));
      command.addAll(List.of(words.split(" ")));
      int exitCode = new ProcessBuilder(command).directory(root.toFile()).inheritIO().start().waitFor();
      if (exitCode != 0) {
        throw new IOException("git " + words + " ended with " + exitCode);
      }
    }
  }

  Path root() {
    return root;
  }
}
