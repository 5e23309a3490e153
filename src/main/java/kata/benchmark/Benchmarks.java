package kata.benchmark;

import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by its name. Exit code 2 if there is none of that name. */
public final class Benchmarks {
  /** A benchmark. */
  @FunctionalInterface
  interface Benchmark {
    void run() throws Exception;
  }

  private static final Map<String, Benchmark> BY_NAME = new TreeMap<>(Map.of("verdicts", Verdicts::run));

  private Benchmarks() {}

  /**
   * Runs one benchmark.
   *
   * @param args its name
   * @throws Exception whatever the benchmark met
   */
  public static void main(String[] args) throws Exception {
    var benchmark = args.length == 1 ? BY_NAME.get(args[0]) : null;
    if (benchmark == null) {
      System.err.println("Give the name of a benchmark: " + String.join(", ", BY_NAME.keySet()) + ".");
      System.exit(2);
    } else {
      benchmark.run();
    }
  }
}
