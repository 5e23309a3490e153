package kata.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kata.course.Course;
import kata.course.Exercise;

/**
 * A harness, as the folders tell: {@code src/jcstress/java/…/…Race.java}. In a package of an exercise it is about the
 * answer to it, otherwise about the kata's own code.
 *
 * @param name what one types: {@code ch30/ex40}, or {@code bank} for {@code kata.bank}
 * @param file its source
 * @param className with its package
 * @param exercise that it is about
 */
record Harness(String name, Path file, String className, Optional<Exercise> exercise) {

  /** All harnesses of the course, the kata's own first. One whose exercise does not exist is left out. */
  static List<Harness> in(Course course) {
    var root = course.root().resolve("src/jcstress/java");
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("Race.java"))
          .sorted()
          .flatMap(file -> of(course, root.relativize(file), file).stream())
          .sorted((one, other) -> Boolean.compare(one.exercise().isPresent(), other.exercise().isPresent()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + root, e);
    }
  }

  private static Optional<Harness> of(Course course, Path path, Path file) {
    var className = path.toString().replaceAll("\\.java$", "").replaceAll("[/\\\\]", ".");
    var packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    if (packageName.startsWith("kata.")) {
      var name = packageName.substring(packageName.lastIndexOf('.') + 1);
      return Optional.of(new Harness(name, file, className, Optional.empty()));
    }
    return course.exercises().stream()
        .filter(exercise -> exercise.packageName().equals(packageName))
        .findFirst()
        .map(exercise -> new Harness(exercise.shortName(), file, className, Optional.of(exercise)));
  }

  /** Whose code it runs, such as {@code ThreadedBank}: the class's own name without {@code Race}. */
  String subject() {
    return className.substring(className.lastIndexOf('.') + 1).replaceAll("Race$", "");
  }

  /** Whether the finding is about this harness. */
  boolean isSubjectOf(Finding finding) {
    return finding.harness().equals(className);
  }
}
