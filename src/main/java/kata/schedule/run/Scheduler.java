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
 *
 * <p>Not thread-safe, but for {@link #execute}: a schedule has one thread at a time.
 */
final class Scheduler implements Executor {
  /** After so many steps, all of them fairly shared in the end, code counts as endless. */
  private static final int MOST_STEPS = 300_000;
  /** Loops without a point in them cost little: computing takes many. */
  private static final int MOST_LOOPS = 5_000_000;
  /** So often, those that only wait for a change may look again while nothing changes. */
  private static final int MOST_IDLE_LOOKS = 2_000;

  private final Thread carrier = Thread.currentThread();
  private final List<Actor> actors = new ArrayList<>();
  private final IdentityHashMap<Runnable, Actor> byContinuation = new IdentityHashMap<>();
  private final ConcurrentLinkedQueue<Runnable> fromOutside = new ConcurrentLinkedQueue<>();
  private final List<Actor> candidates = new ArrayList<>();
  private final Fairness fairness = new Fairness();
  private final Chooser chooser;
  private final int mostPreemptions;
  private final Listener listener;

  private @Nullable Actor running;
  private @Nullable Actor last;
  private @Nullable Actor next;
  private @Nullable Actor starting;
  /** Why the running actor has come back to the carrier; null if it has not said so. */
  private @Nullable How how;
  private boolean isAbandoning;
  private int preemptions;
  private int moments;
  private int steps;
  private int stepsInRow;
  private int yields;
  private int loops;
  private int inJdk;
  private long changes;
  private long releases;
  private long changesAtIdle;
  private int idleLooks;
  private boolean wasCut;
  private boolean wasShortened;
  private boolean hasIdled;
  private @Nullable Failure failure;
  private @Nullable Actor endless;

  /** Why a schedule cannot be followed to its end. */
  enum Failure {
    ENDLESS, DIVERGED, NOT_PROVED
  }

  /** How an actor comes to let others take their turns. */
  private enum How {
    /** It could go on: another one taking over is a preemption. */
    POINT,
    /** It goes on, once it is settled who else can. */
    STAY,
    /** It lets others go first: its going on at once counts like a preemption. */
    YIELD
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
    this.chooser = chooser;
    this.mostPreemptions = mostPreemptions;
    this.listener = listener;
  }

  /** A new actor, ready to take its first step. */
  Actor start(String name, Origin origin, Runnable body) {
    var actor = add(name, origin);
    actor.thread = ActorThreads.unstarted(this, () -> {
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
    actor.thread.setName(name);
    starting = actor;
    actor.thread.start();
    starting = null;
    return actor;
  }

  private Actor add(String name, Origin origin) {
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

  /** Takes a virtual thread in that can go on; called by the JDK. */
  @Override
  public void execute(Runnable continuation) {
    if (isOurs(Thread.currentThread())) {
      ready(continuation);
    } else {
      fromOutside.add(continuation);
    }
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
        actor = add("thread " + actors.size(), Origin.LIBRARY);
      }
      byContinuation.put(continuation, actor);
      actor.continuation = continuation;
    } else if (running != null && actor != running) {
      listener.woken(running, actor);
      changes++;
    }
    if (actor.isInJdk) {
      actor.isInJdk = false;
      inJdk--;
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
    if (me == null || me.isDone || !me.isReady || me.wait != null || me.isIdle) {
      moments++;
      return choose(null, How.POINT);
    }
    if (how == null) { // it goes round in a loop inside the JDK
      moments++;
      yields++;
      return choose(me, How.YIELD);
    }
    return how == How.STAY ? me : choose(me, how);
  }

  private void mount(Actor actor) {
    running = actor;
    actor.isReady = false;
    how = null;
    begin(actor);
    if (failure != null) {
      actor.isReady = true;
      return;
    }
    run(actor);
    listener.left(actor);
    if (actor.isDone) {
      changes++;
    } else if (!actor.isReady) {
      actor.isInJdk = true;
      inJdk++;
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
    if (inJdk > 0 && isAnyBlocked()) {
      Unblocker.settle();
    }
    for (var one = fromOutside.poll(); one != null; one = fromOutside.poll()) {
      ready(one);
    }
  }

  /** Whether some actor waits for a monitor inside the JDK, or has got it and is on its way here. */
  private boolean isAnyBlocked() {
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

  private void begin(Actor actor) {
    if (actor != last) {
      last = actor;
      stepsInRow = 0;
    }
    steps++;
    stepsInRow++;
    if (steps > MOST_STEPS) {
      failure = Failure.ENDLESS;
      endless = actor;
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
    moments++;
    if (inJdk > 0 && isAnyBlocked()) {
      toTheCarrier(null, isBranching ? How.POINT : How.STAY); // who is free again can only be settled there
      return;
    }
    boolean isChoice =
        (isBranching && actors.size() > 1) || fairness.isNeeded(steps, othersSteps(), yields);
    pass(me, isChoice ? choose(me, How.POINT) : me);
  }

  /** How many steps in a row one actor has taken while others could have gone on. */
  private int othersSteps() {
    return stepsInRow > 1_000 && couldAnotherRun() ? stepsInRow : 0;
  }

  private boolean couldAnotherRun() {
    for (var actor : actors) {
      if (actor != running && actor.canRun(changes, releases)) {
        return true;
      }
    }
    return false;
  }

  /** The caller lets others go first. */
  void letOthersGo(Actor me) {
    checkAbandoned();
    moments++;
    yields++;
    pass(me, choose(me, How.YIELD));
  }

  /**
   * The caller goes back in a loop.
   *
   * @param isIdle whether it has seen the very same as the time before, and changed nothing: it only waits there, and
   *     goes on when something has changed
   */
  void loop(Actor me, boolean isIdle) {
    checkAbandoned();
    if (++loops > MOST_LOOPS) {
      failure = Failure.ENDLESS;
      endless = me;
      throw new Abandoned();
    }
    if (isIdle) {
      hasIdled = true;
      me.isIdle = true;
      me.changesAtIdle = changes;
      me.releasesAtIdle = releases;
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

  private void pass(Actor me, @Nullable Actor chosen) {
    if (chosen != me) {
      toTheCarrier(chosen, How.POINT);
      return;
    }
    begin(me);
    if (failure != null) {
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
    if (isAbandoning || failure != null) {
      throw new Abandoned();
    }
  }

  /** One of several things happens. */
  int choose(int alternatives) {
    moments++;
    try {
      return chooser.choose(alternatives, -alternatives, moments);
    } catch (Chooser.Diverged e) {
      failure = Failure.DIVERGED;
      throw new Abandoned();
    }
  }

  private @Nullable Actor choose(@Nullable Actor me, How why) {
    boolean meToo = gather(me, why);
    if (candidates.isEmpty()) {
      return anIdleOne();
    }
    if (candidates.size() == 1) {
      return taken(candidates.getFirst());
    }
    if (fairness.isNeeded(steps, othersSteps(), yields)) {
      wasShortened = true;
      return taken(fairness.choose(running, candidates));
    }
    boolean isBound = meToo && preemptions >= mostPreemptions;
    wasCut |= isBound;
    try {
      int choice = chooser.choose(isBound ? 1 : candidates.size(), signature(me), moments);
      if (meToo && choice > 0) {
        preemptions++;
      }
      return taken(candidates.get(choice));
    } catch (Chooser.Diverged e) {
      failure = Failure.DIVERGED;
      return null;
    }
  }

  private static Actor taken(Actor actor) {
    actor.isIdle = false;
    return actor;
  }

  /**
   * Fills the candidates: who could take the next step. The caller comes first at a point, and last where it yields:
   * the first is who goes on if nothing is to be interrupted.
   *
   * @return whether the caller could go on
   */
  private boolean gather(@Nullable Actor me, How why) {
    candidates.clear();
    boolean meToo = me != null && !me.isDone && me.wait == null && !me.isIdle;
    int after = me == null ? actors.size() : me.id + 1;
    if (why == How.YIELD) {
      addReady(after, actors.size(), me);
      addReady(0, Math.min(after, actors.size()), me);
    } else {
      addReady(0, actors.size(), me);
    }
    if (meToo) {
      candidates.add(why == How.YIELD ? candidates.size() : 0, me);
    }
    return meToo;
  }

  private void addReady(int from, int to, @Nullable Actor but) {
    for (int i = from; i < to; i++) {
      var actor = actors.get(i);
      if (actor != but && actor.canRun(changes, releases)) {
        candidates.add(actor);
      }
    }
  }

  /** Nothing changes any more, and some only wait for a change: each may look again some times, in turn. */
  private @Nullable Actor anIdleOne() {
    if (actors.stream().noneMatch(actor -> actor.isOfTheScenario() && !actor.isDone)) {
      return null; // those that are left have no work any more
    }
    if (changes + releases != changesAtIdle) {
      changesAtIdle = changes + releases;
      idleLooks = 0;
    }
    int from = last == null ? 0 : last.id + 1;
    for (int i = 0; i < actors.size(); i++) {
      var actor = actors.get((from + i) % actors.size());
      if (actor.isReady && actor.isIdle && !actor.isDone) {
        if (++idleLooks > MOST_IDLE_LOOKS) {
          failure = Failure.ENDLESS;
          return null;
        }
        return taken(actor);
      }
    }
    return null;
  }

  private int signature(@Nullable Actor me) {
    int hash = me == null ? 7 : 31 * me.id + me.site;
    for (var actor : candidates) {
      hash = 31 * hash + actor.id;
    }
    return hash;
  }

  /** The schedule ends here: nothing can be said of it. */
  void giveUp() {
    failure = Failure.NOT_PROVED;
  }

  /** Ends whoever has not ended, so that no thread is left behind. */
  void abandon() {
    isAbandoning = true;
    failure = null;
    for (int round = 0; round < 10 && unwind(); round++) {
      takeFromOutside();
    }
    for (var actor : actors) {
      if (!actor.isDone && actor.thread != null) {
        ActorThreads.drop(actor.thread); // it waits inside the JDK, where nothing wakes it
      }
    }
    running = null;
  }

  /** Lets whoever can go on come to its end; those that wait inside the JDK are interrupted first. */
  private boolean unwind() {
    boolean isLeft = false;
    for (int i = 0; i < actors.size(); i++) {
      var actor = actors.get(i);
      if (!actor.isDone && !actor.isReady && actor.thread != null && !actor.thread.isInterrupted()) {
        actor.thread.interrupt();
        takeFromOutside();
      }
      if (!actor.isDone && actor.isReady) {
        running = actor;
        actor.isReady = false;
        run(actor);
        isLeft = true;
      }
    }
    return isLeft;
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

  /** Whether it became too long for choices, so that others were not tried. */
  boolean wasShortened() {
    return wasShortened;
  }

  /** Whether somebody went round in a loop and only waited there. */
  boolean hasIdled() {
    return hasIdled;
  }

  @Nullable
  Failure failure() {
    return failure;
  }

  /** Who was going round when the schedule turned out to be endless; null if all only wait for a change. */
  @Nullable
  Actor endless() {
    return endless;
  }

  @Nullable
  Actor running() {
    return running;
  }
}
