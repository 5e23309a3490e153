package kata.schedule.run;

import java.util.List;
import java.util.stream.Collectors;

/** Tells who goes round and round. */
final class Endless {
  private Endless() {}

  static String told(List<Actor> actors) {
    var told = actors.stream()
        .filter(actor -> !actor.isDone && actor.isReady && actor.wait == null && actor.loop >= 0)
        .map(actor -> actor.name + " goes round and round at " + Sites.at(actor.loop).where())
        .collect(Collectors.joining("; "));
    return told.isEmpty() ? "after hundreds of thousands of steps it has not come to its end" : told;
  }
}
