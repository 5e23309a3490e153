package kata.coach;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.course.Exercise;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** For a name that is no exercise's: which ones may have been meant. */
final class NearestNames {
  private static final int SHOWN = 3;
  private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();

  private NearestNames() {}

  static String sentence(List<Exercise> exercises, String typed, Caller caller) {
    var near =
        exercises.stream()
            .sorted(Comparator.comparingInt(exercise -> distance(exercise, typed)))
            .limit(SHOWN)
            .map(exercise -> caller.name(exercise) + " (" + exercise.shortName() + ")")
            .collect(Collectors.joining(", "));
    return near.isEmpty()
        ? "This folder holds no exercises."
        : "No exercise is called " + typed + ". Did you mean one of these? " + near;
  }

  private static int distance(Exercise exercise, String typed) {
    return Stream
        .of(exercise.className() + "Test", exercise.className(), exercise.shortName(), exercise.name())
        .mapToInt(name -> LETTERS.apply(name.toLowerCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT)))
        .min()
        .orElseThrow();
  }
}
