package kata.schedule.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a deadlock: who waits where for what, and who holds it. */
final class Deadlock {
  private Deadlock() {}

  /**
   * Whether somebody waits in vain, now that nobody can go on. A thread that the code under test has started may wait
   * for more work; it is stuck only if what it waits for is held.
   */
  static boolean isThere(List<Actor> actors, Holders holders) {
    return actors.stream()
        .anyMatch(actor -> !actor.isDone && (actor.isOfTheScenario() || isLockedOut(actor, holders)));
  }

  private static boolean isLockedOut(Actor actor, Holders holders) {
    var wait = actor.wait;
    var on = wait == null ? null : wait.on();
    return on != null && !holders.of(on).isEmpty();
  }

  /** Whether it waits inside the JDK for a time to run out, which the scheduler does not know of. */
  static boolean isTimedInTheJdk(Actor actor) {
    return actor.isInJdk && actor.thread != null && actor.thread.getState() == Thread.State.TIMED_WAITING;
  }

  static String told(List<Actor> actors, Holders holders, @Nullable Recorder recorder) {
    return actors.stream()
        .filter(
            actor -> !actor.isDone && (actor.origin != Actor.Origin.LIBRARY || isLockedOut(actor, holders)))
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
        .map(holder -> holder == actor
            ? actor.name + " itself"
            : holder.name + (holder.isDone ? ", who has ended," : ""))
        .collect(Collectors.joining(" and "));
    return actor.name + " " + wait.verb() + " " + (recorder == null ? "" : recorder.names().of(on)) + where
        + (by.isEmpty() ? "" : ", which " + by + (holders.of(on).size() > 1 ? " hold" : " holds"));
  }
}
