package kata.schedule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.schedule.run.RunEnd.Step;

/**
 * One schedule, step by step.
 *
 * @param schedule its short name, which replays it
 * @param steps in the order in which they were taken
 */
public record Story(String schedule, List<Step> steps) {
  /** The steps as a table: number, actor, place in the code, what was done. */
  public String table() {
    int actor = width(steps.stream().map(Step::actor).toList());
    int where = width(steps.stream().map(Step::where).toList());
    return IntStream.range(0, steps.size())
        .mapToObj(i -> row(i + 1, steps.get(i), actor, where))
        .collect(Collectors.joining("\n"));
  }

  /** Its last steps, with their numbers begun anew. */
  public Story last(int most) {
    return new Story(schedule, steps.subList(Math.max(0, steps.size() - most), steps.size()));
  }

  private static String row(int number, Step step, int actor, int where) {
    var format = "%4d  %-" + actor + "s  %-" + where + "s  %s%s";
    var mark = step.mark().isEmpty() ? "" : "\n" + " ".repeat(actor + where + 10) + "^ " + step.mark();
    return format.formatted(number, step.actor(), step.where(), step.what(), mark).stripTrailing();
  }

  private static int width(List<String> words) {
    return Math.max(1, words.stream().mapToInt(String::length).max().orElse(1));
  }
}
