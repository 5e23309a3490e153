package kata.schedule.run;

import kata.schedule.run.Actor.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Threads as the code under test knows them, and the actors that stand in for them: the code starts, joins and
 * interrupts its own {@link Thread} objects, while actors take the steps.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
public final class StandIns {
  private final Scheduler scheduler;
  private final Roster roster;

  StandIns(Scheduler scheduler) {
    this.scheduler = scheduler;
    this.roster = scheduler.roster();
  }

  /** Starts an actor that runs what this thread, as the code under test knows it, would run. */
  public void start(Thread represented) {
    me().changed();
    scheduler.start(nameOf(represented), Origin.STARTED, () -> actAs(represented)).represented = represented;
  }

  /** The caller runs what this thread would run, and is known by it. */
  @SuppressWarnings("DoNotCall") // the actor stands in for that thread
  public void actAs(Thread represented) {
    me().represented = represented;
    try {
      represented.run();
    } catch (Abandoned e) {
      throw e;
    } catch (Throwable e) { // as the JVM does with whatever ends a thread
      var handler = represented.getUncaughtExceptionHandler();
      if (handler != null && !(handler instanceof ThreadGroup)) {
        handler.uncaughtException(represented, e);
      }
      throw e;
    }
  }

  private String nameOf(Thread thread) {
    boolean isCounted = !thread.getName().startsWith("Thread-") || thread.getClass() != Thread.class;
    return thread.getName().isEmpty() || !isCounted
        ? "thread " + roster.actors().size()
        : thread.getName();
  }

  /** An actor of the scheduler's own, such as a time that runs out. It may take its step at any moment. */
  public void startLater(String name, Runnable body) {
    scheduler.start(name, Origin.LIBRARY, body);
  }

  /** The actor that stands in for this thread, or that runs on it; null if there is none. */
  public @Nullable Actor actorOf(Thread thread) {
    for (var actor : roster.actors()) {
      if (actor.represented == thread || actor.thread == thread) {
        return actor;
      }
    }
    return null;
  }

  /** The state of a thread, as the code under test knows it. */
  public Thread.State stateOf(Thread known) {
    var actor = actorOf(known);
    if (actor == null) {
      return known.getState();
    }
    if (actor.isDone) {
      return Thread.State.TERMINATED;
    }
    return actor.wait == null && !actor.isInJdk ? Thread.State.RUNNABLE : Thread.State.WAITING;
  }

  /** The thread that really runs what this one, as the code under test knows it, is to run. */
  public Thread threadOf(Thread known) {
    var actor = actorOf(known);
    return actor == null || actor.thread == null ? known : actor.thread;
  }

  /** Everything that this actor, which has ended, knew is known to the caller. */
  public void joined(Actor ended) {
    me().clock.join(ended.clock);
  }

  /** The thread object that the code under test knows the caller by. */
  public Thread represented() {
    var represented = me().represented;
    return represented == null ? Thread.currentThread() : represented;
  }

  private Actor me() {
    return scheduler.caller();
  }
}
