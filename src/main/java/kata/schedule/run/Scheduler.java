package kata.schedule.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import kata.schedule.run.Actor.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Runs actors one at a time, on the thread that calls {@link #drive()}, and asks the chooser whenever more than one
 * could take the next step.
 *
 * <p>An actor that comes to a point decides in its own thread who is next, and yields only if that is another one. One
 * that waits inside the JDK is simply not handed in again until somebody wakes it.
 */
final class Scheduler implements Executor {
  /** Loops without a point in them cost little: computing takes many. */
  private static final int MOST_LOOPS = 20_000_000;

  private final Thread carrier = Thread.currentThread();
  private final List<Actor> actors = new ArrayList<>();
  private final IdentityHashMap<Runnable, Actor> byContinuation = new IdentityHashMap<>();
  private final ConcurrentLinkedQueue<Runnable> fromOutside = new ConcurrentLinkedQueue<>();
  private final List<Actor> candidates = new ArrayList<>();
  private final Chooser chooser;
  private final Limits limits;
  private final Listener listener;

  private @Nullable Actor running;
  private @Nullable Actor last;
  private @Nullable Actor next;
  private @Nullable Actor starting;
  private boolean isSwitching;
  private boolean isAbandoning;
  private int preemptions;
  private int steps;
  private int loops;
  private boolean wasCut;
  private @Nullable Failure failure;

  /**
   * Up to where one schedule is followed.
   *
   * @param preemptions how often an actor that could go on may be interrupted by another
   * @param steps after how many the code counts as endless
   */
  record Limits(int preemptions, int steps) {}

  /** Why a schedule cannot be followed to its end. */
  enum Failure {
    ENDLESS, DIVERGED
  }

  /** How an actor comes to let others take their turns. */
  private enum How {
    /** It could go on: another one taking over is a preemption. */
    POINT,
    /** It has asked to. */
    YIELD,
    /** It goes round in a loop inside the JDK. */
    SPIN
  }

  /** Hears of what happens. */
  interface Listener {
    void began(Actor actor);

    void woken(Actor waker, Actor woken);
  }

  Scheduler(Chooser chooser, Limits limits, Listener listener) {
    this.chooser = chooser;
    this.limits = limits;
    this.listener = listener;
  }

  /** A new actor, ready to take its first step. */
  Actor start(String name, Origin origin, Runnable body) {
    var actor = new Actor(actors.size(), name, origin);
    actors.add(actor);
    born(actor);
    actor.thread = ActorThreads.unstarted(this, () -> {
      try {
        body.run();
      } catch (Abandoned e) {
        // Its schedule is over.
      } catch (Throwable e) { // whatever the code under test throws is the actor's end
        actor.thrown = e;
      } finally {
        actor.isDone = true;
      }
    });
    actor.thread.setName(name);
    starting = actor;
    actor.thread.start();
    starting = null;
    return actor;
  }

  private void born(Actor actor) {
    if (running != null) {
      actor.clock.join(running.clock);
      running.clock.tick(running.id);
    }
    actor.clock.tick(actor.id);
  }

  /** Takes a virtual thread in that can go on; called by the JDK. */
  @Override
  public void execute(Runnable continuation) {
    if (!isOurs(Thread.currentThread())) {
      fromOutside.add(continuation);
      return;
    }
    ready(continuation);
  }

  private boolean isOurs(Thread thread) {
    return thread == carrier || isRunning(thread);
  }

  private boolean isRunning(Thread thread) {
    return running != null && (running.thread == null ? thread.isVirtual() : running.thread == thread);
  }

  private void ready(Runnable continuation) {
    var actor = byContinuation.get(continuation);
    if (actor == null) {
      actor = starting;
      if (actor == null) { // a thread that the JDK has started for the running actor
        actor = new Actor(actors.size(), "thread " + actors.size(), Origin.LIBRARY);
        actors.add(actor);
        born(actor);
      }
      byContinuation.put(continuation, actor);
      actor.continuation = continuation;
    } else if (running != null && actor != running) {
      listener.woken(running, actor);
    }
    actor.isReady = true;
  }

  /** Runs actors until none can go on, or the schedule has failed. */
  void drive() {
    while (failure == null) {
      var actor = next;
      next = null;
      if (actor == null) {
        takeFromOutside();
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
    var me = running;
    if (me == null || me.isDone || !me.isReady || me.wait != null) {
      return choose(null, How.POINT);
    }
    return choose(me, isSwitching ? How.POINT : How.SPIN);
  }

  private void mount(Actor actor) {
    running = actor;
    actor.isReady = false;
    isSwitching = false;
    begin(actor);
    if (failure == null) {
      run(actor);
    }
  }

  private void run(Actor actor) {
    var continuation = actor.continuation;
    if (continuation == null) {
      throw new IllegalStateException(actor.name + " has nothing to run");
    }
    continuation.run();
    if (actor.thread != null && !actor.isDone && actor.thread.getState() == Thread.State.TERMINATED) {
      actor.isDone = true;
    }
  }

  private void takeFromOutside() {
    if (actors.stream().anyMatch(Scheduler::isBlockedInTheJdk)) {
      Unblocker.settle();
    }
    for (var one = fromOutside.poll(); one != null; one = fromOutside.poll()) {
      ready(one);
    }
  }

  private static boolean isBlockedInTheJdk(Actor actor) {
    return !actor.isReady && !actor.isDone && actor.thread != null
        && actor.thread.getState() == Thread.State.BLOCKED;
  }

  private void begin(Actor actor) {
    if (actor != last) {
      actor.yieldsInRow = 0;
      last = actor;
    }
    steps++;
    if (steps > limits.steps()) {
      failure = Failure.ENDLESS;
      return;
    }
    listener.began(actor);
  }

  /** The running actor, if it is the caller; null on any other thread. */
  @Nullable
  Actor me() {
    var thread = Thread.currentThread();
    if (!isRunning(thread)) {
      return null;
    }
    if (running != null && running.thread == null) {
      running.thread = thread;
    }
    return running;
  }

  /** Whether the caller is the thread that carries the actors. */
  boolean isCarrier() {
    return Thread.currentThread() == carrier;
  }

  /** The caller comes to a point: somebody takes the next step, perhaps the caller itself. */
  void point(Actor me, boolean isBranching) {
    checkAbandoned();
    if (actors.size() > 1 && actors.stream().anyMatch(Scheduler::isBlockedInTheJdk)) {
      toTheCarrier(null); // who is free again can only be settled there
      return;
    }
    var chosen = isBranching ? choose(me, How.POINT) : me;
    pass(me, chosen);
  }

  /** The caller lets others go first. */
  void letOthersGo(Actor me) {
    checkAbandoned();
    me.yieldsInRow++;
    pass(me, choose(me, How.YIELD));
  }

  /** The caller goes back in a loop; if it only waits there, others go first. */
  void loop(Actor me, boolean isIdle) {
    checkAbandoned();
    if (++loops > MOST_LOOPS) {
      failure = Failure.ENDLESS;
      throw new Abandoned();
    }
    if (isIdle) {
      me.yieldsInRow++; // twice the same: more of it shows nothing new before others have moved
      letOthersGo(me);
    }
  }

  /** The caller waits until it is ready. */
  void await(Actor me, Wait wait) {
    checkAbandoned();
    while (!wait.isReady().getAsBoolean()) {
      me.wait = wait;
      toTheCarrier(null);
      me.wait = null;
    }
  }

  private void pass(Actor me, @Nullable Actor chosen) {
    if (chosen != me) {
      toTheCarrier(chosen);
      return;
    }
    begin(me);
    if (failure != null) {
      throw new Abandoned();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // the scheduler that is yielded to is this one
  private void toTheCarrier(@Nullable Actor chosen) {
    next = chosen;
    isSwitching = true;
    Thread.yield();
    checkAbandoned();
  }

  private void checkAbandoned() {
    if (isAbandoning || failure != null) {
      throw new Abandoned();
    }
  }

  /** One of several things happens. */
  int choose(int alternatives) {
    try {
      return chooser.choose(alternatives, -alternatives);
    } catch (Chooser.Diverged e) {
      failure = Failure.DIVERGED;
      throw new Abandoned();
    }
  }

  private @Nullable Actor choose(@Nullable Actor me, How how) {
    boolean meToo = gather(me, how);
    if (candidates.size() < 2) {
      return candidates.isEmpty() ? null : candidates.getFirst();
    }
    boolean isPreemption = meToo && how == How.POINT;
    boolean isBound = isPreemption && preemptions >= limits.preemptions();
    wasCut |= isBound;
    try {
      var chosen = candidates.get(chooser.choose(isBound ? 1 : candidates.size(), signature(me)));
      if (isPreemption && chosen != me) {
        preemptions++;
      }
      return chosen;
    } catch (Chooser.Diverged e) {
      failure = Failure.DIVERGED;
      return null;
    }
  }

  /**
   * Fills the candidates: who could take the next step, the caller first. A caller that yields may go on once; from
   * the second time in a row on others go first, or a loop that waits for them would never end.
   *
   * @return whether the caller could go on
   */
  private boolean gather(@Nullable Actor me, How how) {
    candidates.clear();
    for (var actor : actors) {
      if (actor != me && actor.canRun()) {
        candidates.add(actor);
      }
    }
    if (me == null || me.isDone || me.wait != null) {
      return false;
    }
    boolean othersFirst = how == How.SPIN || (how == How.YIELD && me.yieldsInRow > 1);
    if (candidates.isEmpty() || !othersFirst) {
      candidates.addFirst(me);
    }
    return true;
  }

  private int signature(@Nullable Actor me) {
    int hash = me == null ? 7 : 31 * me.id + me.site;
    for (var actor : candidates) {
      hash = 31 * hash + actor.id;
    }
    return hash == 0 ? 1 : hash;
  }

  /** Unwinds whoever has not ended, so that no thread is left behind. */
  void abandon() {
    isAbandoning = true;
    failure = null;
    for (var actor : actors) {
      for (int tries = 0; !actor.isDone && actor.continuation != null && tries < 100; tries++) {
        if (!actor.isReady) {
          if (actor.thread == null || (tries > 0 && actor.thread.isInterrupted())) {
            break; // it waits inside the JDK where nothing wakes it
          }
          actor.thread.interrupt();
          takeFromOutside();
        }
        if (actor.isReady) {
          running = actor;
          actor.isReady = false;
          run(actor);
        }
      }
    }
    running = null;
  }

  List<Actor> actors() {
    return actors;
  }

  int preemptions() {
    return preemptions;
  }

  int steps() {
    return steps;
  }

  /** Whether the bound on preemptions kept a schedule from being tried. */
  boolean wasCut() {
    return wasCut;
  }

  @Nullable
  Failure failure() {
    return failure;
  }

  @Nullable
  Actor running() {
    return running;
  }
}
