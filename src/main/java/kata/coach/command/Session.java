package kata.coach.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kata.coach.Names;
import kata.coach.Outcome;
import kata.coach.Paint;
import kata.coach.progress.Progress;
import kata.course.Answers;
import kata.course.Answers.NoSuchAnswers;
import kata.course.Course;
import kata.course.Exercise;
import kata.course.Judge;

/**
 * What every command works with.
 *
 * @param course the course in this folder
 * @param progress what is remembered
 * @param paint colours or none
 * @param out where it speaks
 */
public record Session(Course course, Progress progress, Paint paint, PrintWriter out) {

  /** The session of this JVM: the course in {@code kata.basedir}, standard output. */
  static Session open() {
    var course = Course.at(Path.of(System.getProperty("kata.basedir", "")));
    if (!course.exists()) {
      throw new Wrong("There is no course in " + course.root() + ". Start kata from its own folder.");
    }
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    return new Session(course, Progress.at(course.root()), Paint.ofTerminal(), out);
  }

  /** Thrown when a command cannot do what it was asked for; the message is a sentence with the remedy. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String sentence) {
      super(sentence);
    }
  }

  /** The student's own answers. */
  Answers own() {
    return new Answers(course.root().resolve("exercises"), true);
  }

  /** The answers in a folder that a user named, seen from where the user is. */
  Answers answers(String said) {
    try {
      boolean isKnown = said.equals("exercises") || said.equals("solutions");
      return Answers.of(
          course, isKnown ? said : Path.of(System.getProperty("kata.cwd", "")).resolve(said).toString());
    } catch (NoSuchAnswers e) {
      throw new Wrong(e.sentence());
    }
  }

  /** The exercise of this name; the current one for an empty name. */
  Exercise exercise(String name) {
    return name.isEmpty() ? current() : Names.one(course.exercises(), name);
  }

  /** The first exercise that is not known to be green; the last one when all are. */
  Exercise current() {
    return course.exercises().stream()
        .filter(exercise -> !isKnownGreen(exercise))
        .findFirst()
        .orElseGet(() -> course.exercises().getLast());
  }

  /** The exercises that are not known to be green, in the order of the course. */
  List<Exercise> notGreen() {
    return course.exercises().stream().filter(exercise -> !isKnownGreen(exercise)).toList();
  }

  private boolean isKnownGreen(Exercise exercise) {
    return progress.state(exercise, exercise.stubFolder()).orElse("").equals("green");
  }

  /** Judges an answer, and remembers the verdict if it is the student's own. */
  Outcome judge(Judge judge, Exercise exercise, Answers answers) {
    var folder = answers.folderOf(exercise);
    if (!answers.own()) {
      return new Outcome(exercise, judge.judge(exercise, folder));
    }
    var content = progress.content(exercise, folder);
    var outcome = new Outcome(exercise, judge.judge(exercise, folder));
    progress.judged(exercise, folder, content, outcome.state());
    return outcome;
  }

  void line(String text) {
    out.println(text);
  }

  void lines(List<String> texts) {
    texts.forEach(out::println);
  }
}
