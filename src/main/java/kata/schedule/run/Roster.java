package kata.schedule.run;

import java.util.ArrayList;
import java.util.List;
import kata.schedule.run.Actor.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The actors of one schedule, which of them runs, and how much has changed that the others may wait for.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Roster {
  private final List<Actor> actors = new ArrayList<>();
  private @Nullable Actor running;
  private int inJdk;
  private long changes;
  private long releases;
  private boolean hasIdled;

  /** A new actor, which knows all that the running one knows. */
  Actor add(String name, Origin origin) {
    var actor = new Actor(actors.size(), name, origin);
    actors.add(actor);
    if (running != null) {
      actor.starter = running;
      actor.clock.join(running.clock);
      running.clock.tick(running.id);
    }
    actor.clock.tick(actor.id);
    changes++;
    return actor;
  }

  /** All actors, those that have ended too, each at the place of its id. */
  List<Actor> actors() {
    return actors;
  }

  /** Who runs, or has run last; null before the first and after the last. */
  @Nullable
  Actor running() {
    return running;
  }

  void setRunning(@Nullable Actor actor) {
    running = actor;
  }

  /** Whether this is the thread of the actor that runs. */
  boolean isRunning(Thread thread) {
    return running != null && (running.thread == null ? thread.isVirtual() : running.thread == thread);
  }

  /** The actor has come back without being ready: it waits inside the JDK. */
  void waitsInJdk(Actor actor) {
    actor.isInJdk = true;
    inJdk++;
  }

  /** The actor is ready: should it have waited inside the JDK, it does so no more. */
  void ready(Actor actor) {
    if (actor.isInJdk) {
      actor.isInJdk = false;
      inJdk--;
    }
    actor.isReady = true;
  }

  /** Whether some actor waits for a monitor inside the JDK, or has got it and is on its way back. */
  boolean isAnyBlocked() {
    if (inJdk == 0) {
      return false;
    }
    for (var actor : actors) {
      if (actor.isInJdk && actor.thread != null && isBlocked(actor.thread.getState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlocked(Thread.State state) {
    return state == Thread.State.BLOCKED || state == Thread.State.RUNNABLE;
  }

  /** Whether the actor could take a step now. */
  boolean canRun(Actor actor) {
    return actor.canRun(changes, releases);
  }

  /** Whether any other than the one that runs could take a step now. */
  boolean couldAnotherRun() {
    for (var actor : actors) {
      if (actor != running && canRun(actor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the work is done: all that the scenario waits for have ended. */
  boolean isScenarioOver() {
    for (var actor : actors) { // asked several times in each schedule: no streams
      if (actor.isOfTheScenario() && !actor.isDone) {
        return false;
      }
    }
    return true;
  }

  /** The actor goes on only when something has changed since now. */
  void idles(Actor actor) {
    hasIdled = true;
    actor.isIdle = true;
    actor.changesAtIdle = changes;
    actor.releasesAtIdle = releases;
  }

  /** Whether somebody went round in a loop and only waited there. */
  boolean hasIdled() {
    return hasIdled;
  }

  /** Something has changed that others may wait for. */
  void changed() {
    changes++;
  }

  /** Some lock was given back: those that wait for one may try again. */
  void released() {
    releases++;
  }

  /** How often some lock was given back. */
  long releases() {
    return releases;
  }

  /** How much has changed or was given back: grows with each. */
  long movements() {
    return changes + releases;
  }
}
