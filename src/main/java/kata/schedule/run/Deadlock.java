package kata.schedule.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a deadlock: who waits where for what, and who holds it. */
final class Deadlock {
  private Deadlock() {}

  static String told(List<Actor> actors, Holders holders, @Nullable Recorder recorder) {
    return actors.stream()
        .filter(actor -> !actor.isDone && actor.origin != Actor.Origin.LIBRARY)
        .map(actor -> told(actor, holders, recorder))
        .collect(Collectors.joining("\n"));
  }

  private static String told(Actor actor, Holders holders, @Nullable Recorder recorder) {
    var where = actor.site < 0 ? "" : " at " + Sites.at(actor.site).where();
    var wait = actor.wait;
    if (wait == null) {
      return actor.name + " waits" + where + (actor.site < 0 ? "" : " in " + Sites.at(actor.site).place());
    }
    var on = wait.on();
    if (on == null) {
      return actor.name + " " + wait.verb() + where;
    }
    var by = holders.of(on).stream()
        .map(holder -> holder == actor ? actor.name + " itself" : holder.name)
        .collect(Collectors.joining(" and "));
    return actor.name + " " + wait.verb() + " " + (recorder == null ? "" : recorder.nameOf(on)) + where
        + (by.isEmpty() ? "" : ", which " + by + (holders.of(on).size() > 1 ? " hold" : " holds"));
  }
}
