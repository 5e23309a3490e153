package kata.schedule.run;

import kata.schedule.run.Actor.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Runs actors one at a time, on the thread that calls {@link #drive()}, in the order that {@link Turns} decides.
 *
 * <p>An actor that comes to a point decides in its own thread who is next, and yields only if that is another one. One
 * that waits inside the JDK is simply not handed in again until somebody wakes it.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Scheduler {
  /** Ending one may wake another: so often, at most, those that are left are looked through. */
  private static final int MOST_ROUNDS_OF_UNWINDING = 10;

  private final Roster roster = new Roster();
  private final Arrivals arrivals;
  private final Turns turns;
  private final Listener listener;
  private @Nullable Actor next;
  /** Why the running actor has come back to the carrier; null if it has not said so. */
  private @Nullable How how;
  private boolean isAbandoning;

  /** How an actor comes to let others take their turns. */
  private enum How {
    /** It could go on: another one taking over is a preemption. */
    POINT,
    /** It goes on, once it is settled who else can. */
    STAY
  }

  /** Hears of what happens. */
  interface Listener {
    void began(Actor actor);

    void left(Actor actor);

    void woken(Actor waker, Actor woken);

    void threw(Actor actor, Throwable thrown);
  }

  /**
   * A scheduler for one schedule.
   *
   * @param mostPreemptions how often, at most, an actor that could go on may be interrupted by another
   */
  Scheduler(Chooser chooser, int mostPreemptions, Listener listener) {
    this.listener = listener;
    this.arrivals = new Arrivals(roster, listener);
    this.turns = new Turns(roster, chooser, mostPreemptions);
  }

  /** A new actor, ready to take its first step. */
  Actor start(String name, Origin origin, Runnable body) {
    var actor = roster.add(name, origin);
    arrivals.start(actor, () -> {
      try {
        body.run();
      } catch (Abandoned e) {
        // Its schedule is over.
      } catch (Throwable e) { // whatever the code under test throws is the actor's end
        actor.thrown = e;
        listener.threw(actor, e);
      } finally {
        actor.isDone = true;
      }
    });
    return actor;
  }

  /** Runs actors until none can go on, or the schedule has failed. */
  void drive() {
    while (turns.failure() == null) {
      var actor = next;
      next = null;
      if (actor == null) {
        arrivals.takeFromOutside();
        actor = decide();
      }
      if (actor == null) {
        return;
      }
      mount(actor);
    }
  }

  /** Who is next, when the actor that ran last has come back here without an answer. */
  private @Nullable Actor decide() {
    var me = roster.running();
    if (me == null || me.isDone || !me.isReady || me.wait != null || me.isIdle) {
      return turns.another();
    }
    return switch (how) {
      case null -> turns.insteadOf(me); // it goes round in a loop inside the JDK
      case STAY -> me;
      case POINT -> turns.interrupting(me);
    };
  }

  private void mount(Actor actor) {
    roster.setRunning(actor);
    actor.isReady = false;
    how = null;
    if (!begin(actor)) {
      actor.isReady = true;
      return;
    }
    run(actor);
    listener.left(actor);
    if (actor.isDone) {
      roster.changed();
    } else if (!actor.isReady) {
      roster.waitsInJdk(actor);
    }
  }

  private boolean begin(Actor actor) {
    if (!turns.step(actor)) {
      return false;
    }
    listener.began(actor);
    return turns.failure() == null;
  }

  private static void run(Actor actor) {
    var continuation = actor.continuation;
    if (continuation == null) {
      throw new IllegalStateException(actor.name + " has nothing to run");
    }
    continuation.run();
    if (actor.thread != null && !actor.isDone && actor.thread.getState() == Thread.State.TERMINATED) {
      actor.isDone = true;
    }
  }

  /** The running actor, if it is the caller; null on any other thread. */
  @Nullable
  Actor me() {
    var thread = Thread.currentThread();
    if (!roster.isRunning(thread)) {
      return null;
    }
    var running = roster.running();
    if (running != null && running.thread == null) {
      running.thread = thread;
    }
    return running;
  }

  /** The running actor, which must be the caller. */
  Actor caller() {
    var me = me();
    if (me == null) {
      throw new IllegalStateException("only an actor may ask who it is");
    }
    return me;
  }

  /** Whether the caller is the thread that carries the actors. */
  boolean isCarrier() {
    return arrivals.isCarrier();
  }

  /** The caller comes to a point: somebody takes the next step, perhaps the caller itself. */
  void point(Actor me, boolean isBranching) {
    checkAbandoned();
    turns.moment();
    if (roster.isAnyBlocked()) {
      toTheCarrier(null, isBranching ? How.POINT : How.STAY); // who is free again can only be settled there
      return;
    }
    pass(me, turns.isChoice(isBranching) ? turns.interrupting(me) : me);
  }

  /** The caller lets others go first. */
  void letOthersGo(Actor me) {
    checkAbandoned();
    pass(me, turns.insteadOf(me));
  }

  /**
   * The caller goes back in a loop.
   *
   * @param isIdle whether it has seen the very same as the time before, and changed nothing: it only waits there, and
   *     goes on when something has changed
   */
  void loop(Actor me, boolean isIdle) {
    checkAbandoned();
    if (!turns.loop(me)) {
      throw new Abandoned();
    }
    if (isIdle) {
      roster.idles(me);
      toTheCarrier(null, How.POINT);
    }
  }

  /** The caller waits until it is ready. */
  void await(Actor me, Wait wait) {
    checkAbandoned();
    while (!wait.isReady().getAsBoolean()) {
      me.wait = wait;
      toTheCarrier(null, How.POINT);
      me.wait = null;
    }
  }

  private void pass(Actor me, @Nullable Actor chosen) {
    if (chosen != me) {
      toTheCarrier(chosen, How.POINT);
    } else if (!begin(me)) {
      throw new Abandoned();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // the scheduler that is yielded to is this one
  private void toTheCarrier(@Nullable Actor chosen, How why) {
    next = chosen;
    how = why;
    Thread.yield();
    checkAbandoned();
  }

  private void checkAbandoned() {
    if (isAbandoning || turns.failure() != null) {
      throw new Abandoned();
    }
  }

  /** The schedule ends here: nothing can be said of it. */
  void giveUp() {
    turns.fail(Turns.Failure.NOT_PROVED);
  }

  /** Ends whoever has not ended, so that no thread is left behind. */
  void abandon() {
    isAbandoning = true;
    turns.fail(null);
    for (int round = 0; round < MOST_ROUNDS_OF_UNWINDING && unwind(); round++) {
      arrivals.takeFromOutside();
    }
    for (var actor : roster.actors()) {
      if (!actor.isDone && actor.thread != null) {
        ActorThreads.drop(actor.thread); // it waits inside the JDK, where nothing wakes it
      }
    }
    roster.setRunning(null);
  }

  /** Lets whoever can go on come to its end; those that wait inside the JDK are interrupted first. */
  private boolean unwind() {
    boolean isLeft = false;
    for (int i = 0; i < roster.actors().size(); i++) { // there may be more of them meanwhile
      var actor = roster.actors().get(i);
      if (!actor.isDone && !actor.isReady && actor.thread != null && !actor.thread.isInterrupted()) {
        actor.thread.interrupt();
        arrivals.takeFromOutside();
      }
      if (!actor.isDone && actor.isReady) {
        roster.setRunning(actor);
        actor.isReady = false;
        run(actor);
        isLeft = true;
      }
    }
    return isLeft;
  }

  Roster roster() {
    return roster;
  }

  Turns turns() {
    return turns;
  }
}
