package kata.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.course.Course;
import kata.course.Exercise;
import kata.course.Judge;

/** How long a verdict takes: of the whole build, of a fresh worker JVM, of each kind of answer. */
final class Verdicts {
  private static final int RUNS = 5;

  private final Course course = Course.at(Path.of(System.getProperty("kata.basedir", "")));

  private Verdicts() {}

  static void run(List<String> none) throws Exception {
    var verdicts = new Verdicts();
    System.out.println(Figures.head());
    verdicts.build();
    verdicts.worker();
    verdicts.answers();
  }

  /** What a student waits for: Maven, the compiler, the JVMs, the tests. */
  private void build() throws Exception {
    var figures = new Figures("mvn test, all exercises, after the first");
    for (int i = 0; i < RUNS; i++) {
      figures.time(this::mavenTest);
    }
    System.out.println(figures.row());
  }

  private void mavenTest() throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "test")
        .directory(course.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** From nothing to a verdict on one right answer, the JVM's start included. */
  private void worker() throws Exception {
    var exercise = course.exercises().getFirst();
    var figures = new Figures("a worker JVM from its start, one answer");
    for (int i = 0; i < RUNS; i++) {
      figures.time(
          () -> {
            try (var judge = Judge.open()) {
              judge.judge(exercise, exercise.solutionFolder());
            }
          });
    }
    System.out.println(figures.row());
  }

  private void answers() throws Exception {
    try (var judge = Judge.open()) {
      for (var exercise : course.exercises()) {
        var solution = new Figures(exercise.shortName() + " solution, warm");
        judge.judge(exercise, exercise.solutionFolder());
        for (int i = 0; i < RUNS; i++) {
          solution.time(() -> judge.judge(exercise, exercise.solutionFolder()));
        }
        System.out.println(solution.row());
        wrong(exercise, judge);
      }
    }
  }

  private static void wrong(Exercise exercise, Judge judge) throws Exception {
    var all = new Figures(exercise.shortName() + " its wrong solutions, one by one");
    var rows = new ArrayList<String>();
    for (var folder : exercise.wrongFolders()) {
      var one = new Figures(exercise.shortName() + "   " + folder.getFileName());
      all.add(one.time(() -> judge.judgeVariant(exercise, folder)));
      rows.add(one.row());
    }
    System.out.println(all.row());
    rows.forEach(System.out::println);
  }
}
