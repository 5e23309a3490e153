package kata.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.course.Course;
import kata.course.Exercise;
import kata.course.Judge;
import kata.course.SelfCheck;

/**
 * Whether verdicts stay the same on a busy machine: every answer is judged again and again while other processes
 * keep all cores busy. Right answers must pass each time; wrong ones must fail what they say they fail, and hear
 * their sentence, each time.
 */
final class Steadiness {
  private static final int RUNS_RIGHT = 30;
  private static final int RUNS_WRONG = 20;

  /** Answers that are judged side by side, which is a load of its own. */
  private static final int AT_ONCE = 8;

  private final List<Row> rows = new ArrayList<>();
  private final SelfCheck check;

  private Steadiness(SelfCheck check) {
    this.check = check;
  }

  /** An answer, how often it is judged, and what a judgement finds amiss. */
  private record Row(String name, int runs, Callable<List<String>> offences) {
    boolean isMeantBy(String word) {
      return name.startsWith(word + " ")
          || (name.startsWith(word.replaceFirst("/[^/]*$", " "))
              && name.endsWith(word.replaceFirst(".*/", " ")));
    }
  }

  /**
   * Judges every answer, and prints a row for each.
   *
   * @param only exercises such as {@code ch10/ex20}, or one answer's {@code ch10/ex20/CauseLost}; empty for all
   */
  static void run(List<String> only) throws Exception {
    var course = Course.at(Path.of(System.getProperty("kata.basedir", "")));
    try (var _ = BusyCores.start();
        var judge = Judge.open();
        var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var steadiness = new Steadiness(new SelfCheck(judge, true));
      course.exercises().forEach(steadiness::add);
      steadiness.rows.removeIf(row -> !only.isEmpty() && only.stream().noneMatch(row::isMeantBy));
      var tallies = steadiness.rows.stream().map(row -> Tally.start(row, pool)).toList();
      int steady = 0;
      for (var tally : tallies) {
        steady += tally.print() ? 1 : 0;
      }
      System.out
          .println(steady + " of " + tallies.size() + " answers got the same, expected verdict every time");
    }
  }

  private void add(Exercise exercise) {
    var name = exercise.shortName();
    rows.add(new Row(name + " stub", RUNS_WRONG, () -> check.stub(exercise)));
    rows.add(new Row(name + " solution", RUNS_RIGHT, () -> check.solution(exercise)));
    for (var folder : exercise.rightFolders()) {
      rows.add(
          new Row(name + " right " + folder.getFileName(), RUNS_RIGHT, () -> check.right(exercise, folder)));
    }
    for (var folder : exercise.wrongFolders()) {
      rows.add(
          new Row(name + " wrong " + folder.getFileName(), RUNS_WRONG, () -> check.wrong(exercise, folder)));
    }
  }

  /** An answer's judgements, each of which any of the pool's threads may do: the last answer keeps all of them busy. */
  private record Tally(Row row, List<Future<List<String>>> judgements) {
    static Tally start(Row row, ExecutorService pool) {
      var judgements = new ArrayList<Future<List<String>>>();
      for (int i = 0; i < row.runs(); i++) {
        judgements.add(pool.submit(row.offences()));
      }
      return new Tally(row, judgements);
    }

    /** Waits for all of them, prints how many were as expected, and the first offence; whether all were. */
    boolean print() throws Exception {
      int good = 0;
      var told = "";
      for (var judgement : judgements) {
        var offences = judgement.get();
        good += offences.isEmpty() ? 1 : 0;
        told = told.isEmpty() && !offences.isEmpty() ? offences.getFirst().strip() : told;
      }
      System.out.println(
          "%-44s %d of %d  %s".formatted(row.name(), good, row.runs(), told).stripTrailing());
      return good == row.runs();
    }
  }

  /** Processes that do nothing but compute, one per core. */
  private record BusyCores(List<Process> processes) implements AutoCloseable {
    static BusyCores start() throws IOException {
      var processes = new ArrayList<Process>();
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        processes
            .add(new ProcessBuilder(java, "-Xmx32m", "-cp", classPath, BusyCore.class.getName()).start());
      }
      return new BusyCores(processes);
    }

    @Override
    public void close() {
      processes.forEach(Process::destroyForcibly);
    }
  }
}
