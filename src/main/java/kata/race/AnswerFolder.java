package kata.race;

import java.nio.file.Files;
import java.nio.file.Path;
import kata.course.Answers;
import kata.course.Answers.NoSuchAnswers;
import kata.course.Course;
import kata.course.Exercise;

/**
 * Where an answer lies.
 *
 * @param path the folder
 * @param variant whether only the files that differ from the reference are in it, as for wrong solutions
 */
record AnswerFolder(Path path, boolean variant) {
  /**
   * Finds an answer in what the user named: whatever {@link Answers#of} takes, or a folder with the answer's own file in
   * it, such as one below {@code src/wrong}.
   *
   * @throws NoSuchAnswers if there is nothing
   */
  static AnswerFolder of(Course course, String said, Exercise exercise) throws NoSuchAnswers {
    var named = course.root().resolve(said).normalize();
    if (Files.isRegularFile(named.resolve(exercise.fileName()))) {
      return new AnswerFolder(named, true);
    }
    return new AnswerFolder(Answers.of(course, said).folderOf(exercise), false);
  }
}
