package kata.coach;

import java.util.List;
import java.util.stream.Collectors;
import kata.course.Exercise;

/** Finds the exercises that a user means. */
public final class Names {
  /** Thrown when a name means no exercise, or more than one where one is needed; the message says what to type. */
  public static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unclear(String sentence) {
      super(sentence);
    }
  }

  private Names() {}

  /**
   * The one exercise of this name.
   *
   * @param name such as {@code ch10/ex20}, {@code ex20_sync}, {@code SyncScraper}
   * @throws Unclear if there is none, or more than one
   */
  public static Exercise one(List<Exercise> exercises, String name) {
    var found = all(exercises, name);
    if (found.size() > 1) {
      throw new Unclear(
          "Which one is meant by " + name + "? "
              + found.stream()
                  .map(exercise -> exercise.shortName() + " (" + exercise.className() + ")")
                  .collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }

  /**
   * All exercises of this name: one, or those of a chapter, or those with the same number.
   *
   * @throws Unclear if there is none
   */
  public static List<Exercise> all(List<Exercise> exercises, String name) {
    var found = Selection.of(exercises, name);
    if (!found.isEmpty() && !name.isBlank()) {
      return found;
    }
    var sameNumber = exercises.stream().filter(exercise -> exercise.name().startsWith(name + "_")).toList();
    if (name.isBlank() || sameNumber.isEmpty()) {
      throw new Unclear(NearestNames.sentence(exercises, name, Caller.COACH));
    }
    return sameNumber;
  }
}
