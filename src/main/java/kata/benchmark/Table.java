package kata.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows measured one after the other, and printed as they are there. Beside each the limit of its paradigm, how near it came,
 * how many times faster than the first row it is, and what the article says of its own program.
 */
final class Table {
  private static final String HEAD = "%-14s %-18s %4s %8s %8s %8s %8s %6s %7s  %-8s %s";

  private final Lab lab;
  private final String remarkHead;
  private final Function<Samples, String> remark;
  private final List<Samples> all = new ArrayList<>();

  /**
   * A table.
   *
   * @param remarkHead what the remarks are about, in a word or two
   * @param remark what there is to say of a row besides its times
   */
  Table(Lab lab, String remarkHead, Function<Samples, String> remark) {
    this.lab = lab;
    this.remarkHead = remarkHead;
    this.remark = remark;
  }

  /** Measures and prints. */
  Table print(String title, List<Row> rows) throws InterruptedException {
    System.out.println(title);
    System.out.println(HEAD.formatted(
        "", "", "runs", "minimum", "median", "maximum", "limit", "ratio", "speedup", "article", remarkHead)
        .stripTrailing());
    for (var row : rows) {
      var samples = lab.measure(row);
      all.add(samples);
      System.out.println(line(samples).stripTrailing());
    }
    return this;
  }

  private String line(Samples samples) {
    var row = samples.row();
    var limit = seconds(Samples.seconds(row.limit()));
    var reason = samples.reason();
    if (reason.isPresent()) {
      return HEAD.formatted(
          row.paradigm(), lab.name(row), "", "", "", "", limit, "", "", row.article(), reason.get());
    }
    var sorted = samples.sorted();
    double median = samples.median().orElseThrow();
    return HEAD.formatted(
        row.paradigm(), lab.name(row), samples.runs(), seconds(Samples.seconds(sorted.getFirst())),
        seconds(median),
        seconds(Samples.seconds(sorted.getLast())), limit, number(median / Samples.seconds(row.limit())),
        speedUp(samples).map(times -> number(times) + " x").orElse(""), row.article(), remark.apply(samples));
  }

  /** How many times as fast as the first row; empty where one of the two has no figures. */
  private Optional<Double> speedUp(Samples samples) {
    return all.getFirst().median().flatMap(first -> samples.median().map(median -> first / median));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f s", seconds);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** What is printed below: what the figures show, if there are any. */
  void shows(String sentence) {
    System.out.println(
        all.stream().allMatch(samples -> samples.runs() == 0)
            ? "Nothing was measured.\n"
            : "It shows: " + sentence + "\n");
  }
}
