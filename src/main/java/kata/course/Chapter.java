package kata.course;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A chapter of the course.
 *
 * @param name its folder, such as {@code ch10_web}
 * @param exercises in the order of their numbers
 */
public record Chapter(String name, List<Exercise> exercises) {
  static final Pattern NAME = Pattern.compile("ch\\d\\d_[a-z0-9_]+");

  static Chapter at(Path root, String name) {
    var tests = root.resolve("src/test/java").resolve(name);
    var stubs = root.resolve("exercises").resolve(name);
    var exercises =
        Folders.named(Exercise.NAME, tests, stubs).stream()
            .map(exercise -> new Exercise(root, name, exercise))
            .toList();
    return new Chapter(name, exercises);
  }
}
