package kata.schedule.run;

import java.util.ArrayList;
import java.util.List;

/** Turns what was recorded into the steps of a story. */
final class Steps {
  private Steps() {}

  static List<RunEnd.Step> of(List<Recorder.Entry> entries) {
    List<RunEnd.Step> steps = new ArrayList<>();
    for (var entry : entries) {
      if (entry.what.isEmpty() || entry.actor.origin == Actor.Origin.FRAME) {
        continue;
      }
      var step = new RunEnd.Step(entry.by, entry.where, entry.what, entry.mark, entry.call);
      if (steps.isEmpty() || !steps.getLast().equals(step)) { // the same again says nothing new
        steps.add(step);
      }
    }
    return List.copyOf(steps);
  }
}
