package kata.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kata.live.Result;
import org.jspecify.annotations.Nullable;

/** What came of a row: some runs, or the reason why there are none. Not thread-safe. */
final class Samples {
  private final Row row;
  private final List<Result> results = new ArrayList<>();
  private final List<Duration> cpus = new ArrayList<>();
  private @Nullable String reason;

  Samples(Row row) {
    this.row = row;
  }

  static Samples none(Row row, String reason) {
    var samples = new Samples(row);
    samples.reason = reason;
    return samples;
  }

  /**
   * Adds a run.
   *
   * @param cpu what this JVM used for it, the site and all
   */
  void add(Result result, Duration cpu) {
    results.add(result);
    cpus.add(cpu);
  }

  /** The CPU time in the middle, in seconds. */
  double medianCpu() {
    return seconds(cpus.stream().sorted().toList().get(cpus.size() / 2));
  }

  Row row() {
    return row;
  }

  int runs() {
    return results.size();
  }

  /** Why there is no run; empty if there are some. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  List<Duration> sorted() {
    return results.stream().map(Result::took).sorted().toList();
  }

  /** The time in the middle, in seconds; empty without runs. */
  Optional<Double> median() {
    var sorted = sorted();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(seconds(sorted.get(sorted.size() / 2)));
  }

  List<Result> which(Predicate<Result> wanted) {
    return results.stream().filter(wanted).toList();
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
