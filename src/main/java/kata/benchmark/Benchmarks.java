package kata.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.course.Answers.NoSuchAnswers;

/** Runs a benchmark by its name. Exit code 2 if there is none of that name. */
public final class Benchmarks {
  /** A benchmark. */
  @FunctionalInterface
  interface Benchmark {
    void run(List<String> words) throws Exception;
  }

  private static final Map<String, Benchmark> BY_NAME =
      new TreeMap<>(
          Map.of(
              "coach", CoachLatency::run,
              "web", WebParadigms::run,
              "locks", LockParadigms::run,
              "cpu", CpuParadigms::run,
              "paradigms", Benchmarks::paradigms,
              "verdicts", Verdicts::run,
              "steady", Steadiness::run,
              "processes", Processes::run,
              "schedules", Interleavings::run));

  private Benchmarks() {}

  private static void paradigms(List<String> words) throws Exception {
    WebParadigms.run(words);
    LockParadigms.run(words);
    CpuParadigms.run(words);
  }

  /**
   * Runs one benchmark.
   *
   * @param args its name and, after a blank, what it may be given: {@code steady ch10/ex20}
   * @throws Exception whatever the benchmark met
   */
  public static void main(String[] args) throws Exception {
    var words = List.of(String.join(" ", args).strip().split("\\s+", -1));
    var benchmark = BY_NAME.get(words.getFirst());
    if (benchmark == null) {
      System.err
          .println("Give the name of a benchmark: -Dname=" + String.join(" or -Dname=", BY_NAME.keySet()));
      System.exit(2);
    } else {
      try {
        benchmark.run(words.subList(1, words.size()));
      } catch (NoSuchAnswers e) {
        System.err.println(e.sentence());
        System.exit(2);
      }
    }
  }
}
