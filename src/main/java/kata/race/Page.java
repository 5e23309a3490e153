package kata.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is printed about one harness: its histogram, and the verdict in a sentence.
 *
 * @param lines the text
 * @param sampled whether there were any runs
 * @param red whether something is not as it must be
 */
record Page(List<String> lines, boolean sampled, boolean red) {

  /** What all pages come to: 0 if something was sampled and nothing is red, else 1. */
  static int exitCode(List<Page> pages) {
    return pages.stream().anyMatch(Page::sampled) && pages.stream().noneMatch(Page::red) ? 0 : 1;
  }

  /** The page about a finding. */
  static Page of(Harness harness, Finding finding) {
    return of(harness, finding, Optional.empty());
  }

  /** The page about a finding, with the verdict of the scheduler before it. */
  static Page of(Harness harness, Finding finding, Optional<ScheduleVerdict> schedules) {
    var judgement = Judgement.of(finding);
    var lines = new ArrayList<String>();
    var runs = finding instanceof Finding.Sampled sampled && sampled.total() > 0 ? sampled : null;
    lines.add(head(harness) + (runs == null ? "" : ": " + runs.scenario()));
    schedules.ifPresent(verdict -> {
      verdict.lines().forEach(line -> lines.add("  " + line));
      lines.add("  on real threads");
    });
    if (runs != null) {
      lines.addAll(histogram(runs));
    }
    lines.add(told(judgement.red(), judgement.sentence()));
    boolean isProvedWrong = schedules.filter(ScheduleVerdict::red).isPresent();
    if (isProvedWrong && !judgement.red()) {
      lines.add(told(true, "A schedule goes wrong, see above. These runs just did not come upon it."));
    }
    return new Page(lines, runs != null, judgement.red() || isProvedWrong);
  }

  /** The page about a harness that could not be run. */
  static Page of(Harness harness, String why) {
    return new Page(List.of(head(harness), told(true, why)), false, true);
  }

  private static String head(Harness harness) {
    return harness.name() + "  " + harness.subject();
  }

  private static String told(boolean red, String sentence) {
    return "  " + (red ? "red: " : "") + sentence;
  }

  private static List<String> histogram(Finding.Sampled runs) {
    var lines = new ArrayList<String>();
    for (var row : runs.rows()) {
      var count = Judgement.number(row.count());
      lines.add(
          "    %-44s %12s  %9s".formatted(row.told(), count, Judgement.percent(row.count(), runs.total())));
    }
    var all = runs.forks() == 1 ? "runs in all" : "runs in all, in " + runs.forks() + " JVMs";
    lines.add("    %-44s %12s".formatted(all, Judgement.number(runs.total())));
    return lines;
  }
}
