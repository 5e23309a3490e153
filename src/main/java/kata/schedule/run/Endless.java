package kata.schedule.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who goes round and round. */
final class Endless {
  private Endless() {}

  static String told(List<Actor> actors, @Nullable Actor endless) {
    var told = actors.stream()
        .filter(actor -> actor == endless || (endless == null && !actor.isDone && actor.isIdle))
        .filter(actor -> actor.loop >= 0)
        .map(actor -> actor.name + " goes round and round at " + Sites.at(actor.loop).where())
        .collect(Collectors.joining("; "));
    return told.isEmpty() ? "after hundreds of thousands of steps it has not come to its end" : told;
  }
}
