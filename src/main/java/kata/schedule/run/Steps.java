package kata.schedule.run;

import java.util.List;

/** Turns what was recorded into the steps of a story. */
final class Steps {
  private Steps() {}

  static List<RunEnd.Step> of(List<Recorder.Entry> entries) {
    return entries.stream()
        .filter(entry -> !entry.what.isEmpty() && entry.actor.origin != Actor.Origin.FRAME)
        .map(entry -> new RunEnd.Step(entry.by, entry.where, entry.what, entry.mark))
        .toList();
  }
}
