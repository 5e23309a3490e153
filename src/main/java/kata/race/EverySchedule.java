package kata.race;

import java.util.ArrayList;
import java.util.List;
import kata.bank.UnprotectedBank;
import kata.race.unprotected.TwoPayments;
import kata.schedule.Schedules;

/** The kata's own bank without protection under every schedule: what jcstress only happens to see. */
public final class EverySchedule {
  private EverySchedule() {}

  /** The outcomes with their counts, and the shortest schedule that loses something, step by step. */
  public static List<String> told() {
    var exploration = Schedules.of(TwoPayments.class).weaving(UnprotectedBank.class).all().explore();
    var lines = new ArrayList<String>();
    lines.add(
        "bank  UnprotectedBank: Ash pays Misty 100 while Ash pays Misty 10, under " + exploration.extent());
    exploration.counts().lines().forEach(line -> lines.add("  " + line));
    var finding = exploration.finding();
    if (finding != null) {
      lines.add("");
      lines.add(finding.told());
      finding.story().table().lines().forEach(lines::add);
    }
    return List.copyOf(lines);
  }
}
