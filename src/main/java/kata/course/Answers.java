package kata.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whose answers are judged: a folder that holds {@code chNN_name/exNN_name}.
 *
 * @param folder the folder
 * @param own whether it is the {@code exercises} of this clone
 */
public record Answers(Path folder, boolean own) {

  /** Thrown when a folder cannot be judged; the message is a sentence with the remedy. */
  public static final class NoSuchAnswers extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    NoSuchAnswers(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    /** What is wrong, and what to give instead. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * Finds the folder that a user named: {@code exercises}, {@code solutions}, a student's folder of exercises, or
   * a student's whole clone.
   *
   * @param said as the user typed it, seen from the course's folder
   * @throws NoSuchAnswers if there is nothing, or it holds none of the course's exercises
   */
  public static Answers of(Course course, String said) throws NoSuchAnswers {
    var named = course.root().resolve(said).normalize();
    if (!Files.isDirectory(named)) {
      throw new NoSuchAnswers(
          "There is no folder " + named
              + ". Give the path of a student's clone, or of the folder exercises in it.");
    }
    for (var folder : List.of(named, named.resolve("exercises"))) {
      if (course.exercises().stream().anyMatch(exercise -> Files.isDirectory(in(folder, exercise)))) {
        return new Answers(folder, folder.equals(course.root().resolve("exercises")));
      }
    }
    throw new NoSuchAnswers(
        "The folder "
            + named
            + " holds no exercises of this course. Expected in it: a folder such as "
            + course.exercises().getFirst().path()
            + ", or exercises/"
            + course.exercises().getFirst().path()
            + ".");
  }

  /** Where the answer to an exercise should lie. */
  public Path folderOf(Exercise exercise) {
    return in(folder, exercise);
  }

  private static Path in(Path folder, Exercise exercise) {
    return folder.resolve(exercise.chapter()).resolve(exercise.name());
  }
}
