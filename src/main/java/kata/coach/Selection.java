package kata.coach;

import java.util.Arrays;
import java.util.List;
import kata.course.Exercise;

/**
 * Which exercises a user means by what they typed after {@code -Dtest=}: nothing for all, or names separated by
 * commas: {@code SyncScraperTest}, {@code SyncScraper}, {@code ch10/ex20}, {@code ex20_sync}, {@code ch10}; a test's
 * method after {@code #} is not looked at.
 */
final class Selection {
  private Selection() {}

  static List<Exercise> of(List<Exercise> all, String typed) {
    if (typed.isBlank()) {
      return all;
    }
    var names = Arrays.stream(typed.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    return all.stream().filter(exercise -> names.stream().anyMatch(name -> matches(exercise, name))).toList();
  }

  private static boolean matches(Exercise exercise, String typed) {
    var name = typed.replaceAll("#.*", "").replaceAll("\\.(java|class)$", "");
    return List.of(
        exercise.className(),
        exercise.className() + "Test",
        exercise.testClass(),
        exercise.shortName(),
        exercise.path(),
        exercise.packageName(),
        exercise.name(),
        exercise.chapter(),
        exercise.chapter().substring(0, 4))
        .stream()
        .anyMatch(known -> known.equalsIgnoreCase(name));
  }
}
