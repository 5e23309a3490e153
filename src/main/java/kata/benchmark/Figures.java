package kata.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A row of a table: how long something took, in several runs. Machines are shared and noisy, so the median counts.
 *
 * <p>Not thread-safe.
 */
final class Figures {
  private final String name;
  private final List<Duration> runs = new ArrayList<>();

  Figures(String name) {
    this.name = name;
  }

  /** Something to be timed. */
  @FunctionalInterface
  interface Timed {
    void run() throws Exception;
  }

  /** Does it once more, and says how long it took. */
  Duration time(Timed work) throws Exception {
    long start = System.nanoTime();
    work.run();
    var took = Duration.ofNanos(System.nanoTime() - start);
    add(took);
    return took;
  }

  void add(Duration run) {
    runs.add(run);
  }

  static String head() {
    return "%-44s %5s %9s %9s %9s".formatted("", "runs", "minimum", "median", "maximum");
  }

  String row() {
    var sorted = runs.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%-44s %5d %7.2f s %7.2f s %7.2f s",
        name,
        sorted.size(),
        seconds(sorted.getFirst()),
        seconds(sorted.get(sorted.size() / 2)),
        seconds(sorted.getLast()));
  }

  static String headInMillis() {
    return "%-44s %5s %9s %9s %9s".formatted("", "runs", "median", "95 %", "maximum");
  }

  /** In milliseconds, with the time within which 95 of 100 runs were over. */
  String rowInMillis() {
    var sorted = runs.stream().sorted().toList();
    int almostAll = (int) Math.ceil(sorted.size() * 0.95) - 1;
    return String.format(
        Locale.ROOT,
        "%-44s %5d %6d ms %6d ms %6d ms",
        name,
        sorted.size(),
        sorted.get(sorted.size() / 2).toMillis(),
        sorted.get(almostAll).toMillis(),
        sorted.getLast().toMillis());
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
