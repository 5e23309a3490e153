package kata.coach;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.course.Exercise;

/** For a name that is no exercise's: which ones may have been meant. */
final class NearestNames {
  private static final int SHOWN = 3;

  private NearestNames() {}

  static String sentence(List<Exercise> exercises, String typed) {
    var near =
        exercises.stream()
            .sorted(Comparator.comparingInt(exercise -> distance(exercise, typed)))
            .limit(SHOWN)
            .map(exercise -> exercise.className() + "Test (" + exercise.shortName() + ")")
            .collect(Collectors.joining(", "));
    return near.isEmpty()
        ? "This folder holds no exercises."
        : "No exercise is called " + typed + ". Did you mean one of these? " + near;
  }

  private static int distance(Exercise exercise, String typed) {
    return Stream.of(exercise.className() + "Test", exercise.className(), exercise.shortName(), exercise.name())
        .mapToInt(name -> editDistance(name.toLowerCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT)))
        .min()
        .orElseThrow();
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int editDistance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
