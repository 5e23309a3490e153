package kata.race;

import java.util.ArrayList;
import java.util.List;

/**
 * What came out of one harness. It travels from jcstress's JVM to this one as a line of text: the parts with a tab
 * between them.
 */
public sealed interface Finding {
  /** The name of the harness's class. */
  String harness();

  /** The finding as a line. */
  String line();

  /**
   * The answer is still a stub.
   *
   * @param firstStep what it says to write first
   */
  record NotWritten(String harness, String firstStep) implements Finding {
    @Override
    public String line() {
      return join("not written", harness, firstStep);
    }
  }

  /** Why there is no histogram. */
  enum Kind {
    /** The code threw an exception. */
    THREW,
    /** The code did not end. */
    HUNG,
    /** A method that the harness calls is not there. */
    DOES_NOT_FIT,
    /** The books are wrong even without a race. */
    WRONG_ALONE,
    /** The JVM ended. */
    ENDED
  }

  /**
   * It could not be sampled, or not to the end.
   *
   * @param told what was seen, such as an exception
   */
  record Trouble(String harness, Kind kind, String told) implements Finding {
    @Override
    public String line() {
      return join("trouble", harness, kind.name(), told);
    }
  }

  /**
   * It was run many times.
   *
   * @param scenario what the actors do, in words
   * @param mustBeSeen whether something must have been lost
   * @param advice what to tell whose answer lost what it must not lose; empty where that cannot be
   * @param forks in how many JVMs, one after the other
   * @param processors how many the JVM had
   * @param rows all outcomes, those that were not seen too
   */
  record Sampled(
      String harness, String scenario, boolean mustBeSeen, String advice, int forks, int processors,
      List<Row> rows)
      implements Finding {
    /** Runs that make a look; a machine that is not very busy makes a hundred times as many in a second. */
    private static final long ENOUGH = 1_000;

    @Override
    public String line() {
      var parts =
          new ArrayList<>(
              List.of("sampled", harness, scenario, "" + mustBeSeen, advice, "" + forks, "" + processors));
      rows.forEach(row -> parts.addAll(List.of(row.weight().name(), row.told(), "" + row.count())));
      return join(parts.toArray(String[]::new));
    }

    /** Whether there were runs, and yet none in which something was lost that must be seen to be lost. */
    boolean isUnseen() {
      return mustBeSeen && total() > 0 && count(Row.Weight.LOST) == 0;
    }

    /** Whether nothing was lost, but in so few runs with both actors that it means little. */
    boolean isThin() {
      return total() > 0 && met() < ENOUGH && rows.stream().allMatch(Row::isHarmless);
    }

    /** In how many runs the actors met, or may have met. */
    long met() {
      return total() - count(Row.Weight.APART);
    }

    /** How many runs there were. */
    public long total() {
      return rows.stream().mapToLong(Row::count).sum();
    }

    /** How many runs had an outcome of this weight. */
    public long count(Row.Weight weight) {
      return rows.stream().filter(row -> row.weight() == weight).mapToLong(Row::count).sum();
    }
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException if it is none of a finding's
   */
  static Finding parse(String line) {
    var parts = List.of(line.split("\t", -1));
    try {
      return switch (parts.getFirst()) {
        case "not written" -> new NotWritten(parts.get(1), parts.get(2));
        case "trouble" -> new Trouble(parts.get(1), Kind.valueOf(parts.get(2)), parts.get(3));
        case "sampled" -> sampled(parts);
        default -> throw new IllegalArgumentException("no finding");
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("this line tells no finding: " + line, e);
    }
  }

  private static Sampled sampled(List<String> parts) {
    var rows = new ArrayList<Row>();
    for (int i = 7; i < parts.size(); i += 3) {
      var weight = Row.Weight.valueOf(parts.get(i));
      rows.add(new Row(weight, parts.get(i + 1), Long.parseLong(parts.get(i + 2))));
    }
    return new Sampled(
        parts.get(1), parts.get(2), Boolean.parseBoolean(parts.get(3)), parts.get(4),
        Integer.parseInt(parts.get(5)), Integer.parseInt(parts.get(6)), List.copyOf(rows));
  }

  private static String join(String... parts) {
    var told = new ArrayList<String>();
    for (var part : parts) {
      told.add(part.replaceAll("\\s+", " "));
    }
    return String.join("\t", told);
  }
}
