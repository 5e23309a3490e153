package kata.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The course, as its folders tell it: chapters {@code exercises/chNN_name}, in them exercises {@code exNN_name}.
 * There is no other list of them.
 *
 * @param root the folder that holds {@code exercises}, {@code solutions} and {@code src}
 * @param chapters in the order of their numbers
 */
public record Course(Path root, List<Chapter> chapters) {

  /**
   * Reads the course in this folder. A chapter or an exercise is known by its tests as well, so that one whose
   * folder a student deleted is still missed.
   *
   * @throws java.io.UncheckedIOException if a folder cannot be read
   */
  public static Course at(Path root) {
    var real = root.toAbsolutePath().normalize();
    var chapters =
        Folders.named(Chapter.NAME, real.resolve("src/test/java"), real.resolve("exercises")).stream()
            .map(name -> Chapter.at(real, name))
            .toList();
    return new Course(real, chapters);
  }

  /** All exercises, in the order of the course. */
  public List<Exercise> exercises() {
    return chapters.stream().flatMap(chapter -> chapter.exercises().stream()).toList();
  }

  /** The file that tells students about a chapter. */
  public Path lesson(Chapter chapter) {
    return root.resolve("exercises").resolve(chapter.name()).resolve("README.md");
  }

  /** A path as one reads it: below the course's folder where it is there. */
  public String told(Path path) {
    return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : path.toString();
  }

  /** Whether this folder holds a course at all. */
  public boolean exists() {
    return Files.isDirectory(root.resolve("src/test/java")) && !chapters.isEmpty();
  }
}
