package kata.schedule.run;

import java.util.List;
import java.util.stream.Collectors;

/** Tells who goes round and round. */
final class Endless {
  private Endless() {}

  static String told(List<Actor> actors) {
    return actors.stream()
        .filter(actor -> actor.site >= 0 && ((!actor.isDone && actor.canRun()) || actor.yieldsInRow > 1))
        .map(actor -> actor.name + " goes round and round at " + Sites.at(actor.site).where())
        .collect(Collectors.joining("; "));
  }
}
