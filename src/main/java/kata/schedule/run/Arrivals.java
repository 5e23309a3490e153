package kata.schedule.run;

import java.util.IdentityHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import kata.schedule.run.Actor.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where the JDK hands in virtual threads that can go on, each time as the same continuation: knows whose it is. One
 * that nobody has announced belongs to a thread that the JDK itself has started, and becomes an actor.
 *
 * <p>Not thread-safe, but for {@link #execute}: a schedule has one thread at a time.
 */
final class Arrivals implements Executor {
  private final Thread carrier = Thread.currentThread();
  private final IdentityHashMap<Runnable, Actor> byContinuation = new IdentityHashMap<>();
  private final ConcurrentLinkedQueue<Runnable> fromOutside = new ConcurrentLinkedQueue<>();
  private final Roster roster;
  private final Scheduler.Listener listener;
  private @Nullable Actor starting;

  Arrivals(Roster roster, Scheduler.Listener listener) {
    this.roster = roster;
    this.listener = listener;
  }

  /** Starts the thread of this actor: its continuation arrives at once, and waits for its first step. */
  void start(Actor actor, Runnable body) {
    var thread = ActorThreads.unstarted(this, body);
    thread.setName(actor.name);
    actor.thread = thread;
    starting = actor;
    thread.start();
    starting = null;
  }

  /** Takes a virtual thread in that can go on; called by the JDK. */
  @Override
  public void execute(Runnable continuation) {
    if (isCarrier() || roster.isRunning(Thread.currentThread())) {
      take(continuation);
    } else {
      fromOutside.add(continuation);
    }
  }

  /** Whether the caller is the thread that carries the actors. */
  boolean isCarrier() {
    return Thread.currentThread() == carrier;
  }

  /** Takes in those that the JDK's own threads have woken. */
  void takeFromOutside() {
    if (roster.isAnyBlocked()) {
      Unblocker.settle();
    }
    for (var one = fromOutside.poll(); one != null; one = fromOutside.poll()) {
      take(one);
    }
  }

  private void take(Runnable continuation) {
    var actor = byContinuation.get(continuation);
    var waker = roster.running();
    if (actor == null) {
      actor = newcomer();
      byContinuation.put(continuation, actor);
      actor.continuation = continuation;
    } else if (waker != null && actor != waker) {
      listener.woken(waker, actor);
      roster.changed();
    }
    roster.ready(actor);
  }

  private Actor newcomer() {
    return starting != null ? starting : roster.add("thread " + roster.actors().size(), Origin.LIBRARY);
  }
}
