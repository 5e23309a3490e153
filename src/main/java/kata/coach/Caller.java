package kata.coach;

import kata.course.Course;
import kata.course.Exercise;

/** By what the answers were judged: what the page tells a student to type next is that again. */
public enum Caller {
  /** {@code mvn test}. */
  BUILD {
    @Override
    String hint(Course course, Exercise exercise) {
      return course.told(exercise.hints()) + "  (one section at a time)";
    }

    @Override
    String name(Exercise exercise) {
      return exercise.className() + "Test";
    }

    @Override
    String again(Exercise exercise) {
      return "mvn test -Dtest=" + name(exercise);
    }

    @Override
    String all() {
      return "mvn test";
    }
  },
  /** {@code ./kata test}. */
  COACH {
    @Override
    String hint(Course course, Exercise exercise) {
      return Kata.command("hint", exercise.shortName());
    }

    @Override
    String name(Exercise exercise) {
      return exercise.className();
    }

    @Override
    String again(Exercise exercise) {
      return Kata.command("test", exercise.shortName());
    }

    @Override
    String all() {
      return Kata.command("test");
    }
  };

  /** How to get the next hint: a command, or a file to read. */
  abstract String hint(Course course, Exercise exercise);

  /** What the exercise is called there. */
  abstract String name(Exercise exercise);

  /** The command that judges one exercise. */
  abstract String again(Exercise exercise);

  /** The command that judges the whole course. */
  abstract String all();
}
