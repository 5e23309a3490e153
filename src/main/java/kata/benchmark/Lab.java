package kata.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import kata.course.AnswerCompiler;
import kata.course.Answers;
import kata.course.Answers.NoSuchAnswers;
import kata.course.Course;
import kata.course.Exercise;
import kata.live.Kind;
import kata.live.LiveAnswer;
import kata.live.LiveAnswer.Loading;
import kata.live.Work;
import kata.testing.Failure;
import kata.testing.FailureTeller;

/** Runs answers until there are figures. For one thread. */
final class Lab implements AutoCloseable {
  private static final int WARM_UPS = 3;
  private static final int FEWEST = 3;
  private static final int MOST = 10;

  /** After so much time a row has enough runs, if it has the fewest. */
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  private final Course course;
  private final Answers answers;
  private final AnswerCompiler compiler = AnswerCompiler.open();

  private Lab(Course course, Answers answers) {
    this.course = course;
    this.answers = answers;
  }

  /**
   * For the answers that the build names in {@code kata.answers}, else the references.
   *
   * @throws NoSuchAnswers if there are none
   */
  static Lab open() throws NoSuchAnswers {
    var course = Course.at(Path.of(System.getProperty("kata.basedir", "")));
    return new Lab(course, Answers.of(course, System.getProperty("kata.answers", "solutions")));
  }

  /** Whose answers, and on what machine. */
  String told() {
    return "Answers in " + course.told(answers.folder()) + ", " + Machine.told();
  }

  /** Measures a row, after some runs that nobody counts, with no delays in them. */
  Samples measure(Row row) throws InterruptedException {
    if (row.isTooLong()) {
      return Samples.none(row, "not run: " + row.waits());
    }
    return switch (load(row)) {
      case Loading.Stopped stopped -> Samples.none(row, stopped.sentence());
      case Loading.Nothing() -> Samples.none(row, "there is nothing in it to be measured");
      case Loading.Ready ready -> measured(row, ready.answer());
    };
  }

  private Loading load(Row row) {
    return course.exercises().stream()
        .filter(exercise -> exercise.path().equals(row.exercise()))
        .findFirst()
        .map(exercise -> LiveAnswer.load(compiler, exercise, answers.folderOf(exercise)))
        .orElseGet(() -> new Loading.Stopped("this course has no exercise " + row.exercise()));
  }

  private static Samples measured(Row row, LiveAnswer answer) throws InterruptedException {
    var samples = new Samples(row);
    var work = row.work();
    try {
      for (int i = 0; i < WARM_UPS; i++) {
        // Numbers know no delay: a few of them are as warm as all.
        int n = answer.kind() == Kind.NUMBERS ? Machine.cores() : work.n();
        answer.run(new Work(n, Duration.ZERO, work.seed(), work.isOverHttp()));
      }
      long start = System.nanoTime();
      while (samples.runs() < MOST
          && (samples.runs() < FEWEST || System.nanoTime() - start < ENOUGH.toNanos())) {
        var before = Machine.cpu();
        var result = answer.run(work);
        samples.add(result, Machine.cpu().minus(before));
      }
      return samples;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | Error e) { // whatever an answer throws is told in its row
      return Samples.none(row, reason(FailureTeller.tell("", e)));
    }
  }

  private static String reason(Failure failure) {
    return failure.kind() == Failure.Kind.NOT_WRITTEN
        ? "not written yet"
        : failure.sentence() + (failure.places().isEmpty() ? "" : " (" + failure.places().getFirst() + ")");
  }

  /** How a row names its answer. */
  String name(Row row) {
    return course.exercises().stream()
        .filter(exercise -> exercise.path().equals(row.exercise()))
        .findFirst()
        .map(Exercise::className)
        .orElse("");
  }

  @Override
  public void close() {
    compiler.close();
  }
}
