package kata.coach;

import java.nio.file.Path;
import kata.course.Answers;
import kata.course.Answers.NoSuchAnswers;
import kata.course.Course;

/**
 * What the build says about a run, in system properties; an IDE says nothing, and the defaults hold.
 *
 * @param course in {@code kata.basedir}, by default the working directory
 * @param said the folder of answers, {@code kata.answers}, by default {@code exercises}
 * @param only the exercises asked for, {@code kata.only}, empty for all
 */
record RunSettings(Course course, String said, String only) {

  static RunSettings fromProperties() {
    var course = Course.at(Path.of(System.getProperty("kata.basedir", "")));
    return new RunSettings(course, property("kata.answers", "exercises"), property("kata.only", ""));
  }

  Answers answers() throws NoSuchAnswers {
    return Answers.of(course, said);
  }

  /** Maven leaves the name of a property that has no value as it stands. */
  private static String property(String name, String otherwise) {
    var value = System.getProperty(name, otherwise);
    return value.startsWith("${") ? otherwise : value;
  }
}
