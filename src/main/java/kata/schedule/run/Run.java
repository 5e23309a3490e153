package kata.schedule.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.run.Actor.Origin;
import kata.schedule.run.RunEnd.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One schedule of one scenario, from a fresh instance to its outcome. In a JVM there is one at a time.
 *
 * <p>The static methods are for woven code, models and {@code Turn}: they find the run in progress, and do nothing
 * where there is none or where the caller is not an actor.
 */
public final class Run implements Scheduler.Listener {
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
  private static volatile @Nullable Run current;

  private final Scheduler scheduler;
  private final Memory memory;
  private final Shared shared;
  private final Chooser chooser;
  private final @Nullable Recorder recorder;
  private final Holders holders = new Holders();
  private final Set<String> notes = new LinkedHashSet<>();
  private final IdentityHashMap<Object, Object> models = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private long releases;
  private long ticks;
  private volatile @Nullable String foreign;
  private @Nullable Scenario scenario;
  private @Nullable Outcome outcome;

  /** Makes the scenario's fresh instance. */
  @FunctionalInterface
  public interface Maker {
    /**
     * Makes it.
     *
     * @throws Exception what the scenario's constructor throws
     */
    Scenario make() throws Exception;
  }

  private Run(Chooser chooser, Shared shared, int preemptions, int steps, boolean isRecording) {
    this.chooser = chooser;
    this.shared = shared;
    this.memory = new Memory(shared);
    this.recorder = isRecording ? new Recorder() : null;
    this.scheduler = new Scheduler(chooser, new Scheduler.Limits(preemptions, steps), this);
  }

  /**
   * Follows one schedule.
   *
   * @param maker of the scenario, asked once
   * @param chooser decides who takes the next step
   * @param shared the places where schedules branch; more may be found
   * @param preemptions how often at most an actor that could go on is interrupted
   * @param steps after how many the code counts as endless
   * @param isRecording whether the steps are written down
   */
  public static RunEnd follow(
      Maker maker, Chooser chooser, Shared shared, int preemptions, int steps, boolean isRecording) {
    ONE_AT_A_TIME.lock();
    var run = new Run(chooser, shared, preemptions, steps, isRecording);
    current = run;
    try {
      return run.follow(maker);
    } finally {
      run.scheduler.abandon();
      current = null;
      ONE_AT_A_TIME.unlock();
    }
  }

  private RunEnd follow(Maker maker) {
    var cast = new ArrayList<Runnable>();
    var failed =
        phase(new Actor[] {scheduler.start("the beginning", Origin.FRAME, () -> prepare(maker, cast))});
    if (failed != null) {
      return failed;
    }
    cast.forEach(Runnable::run);
    failed = phase(scheduler.actors().toArray(Actor[]::new));
    if (failed != null) {
      return failed;
    }
    var question = scheduler.start("the question at the end", Origin.FRAME, this::ask);
    scheduler.actors().forEach(actor -> question.clock.join(actor.clock));
    failed = phase(new Actor[] {question});
    return failed != null ? failed : end(Kind.OUTCOME, "", null);
  }

  private void prepare(Maker maker, List<Runnable> cast) {
    try {
      scenario = maker.make();
      Cast take = (name, body) -> cast.add(() -> scheduler.start(name, Origin.CAST, () -> act(body)));
      scenario.cast(take);
    } catch (Exception e) {
      throw sneaky(e);
    }
  }

  private static void act(Cast.Body body) {
    try {
      body.run();
    } catch (Exception e) {
      throw sneaky(e);
    }
  }

  private void ask() {
    if (scenario != null) {
      outcome = scenario.outcome();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> RuntimeException sneaky(Exception e) throws E {
    throw (E) e;
  }

  /** Runs until nobody can go on; how the schedule has failed, or null if all these actors have ended well. */
  private @Nullable RunEnd phase(Actor[] actors) {
    scheduler.drive();
    if (scheduler.failure() != null) {
      var running = scheduler.running();
      return scheduler.failure() == Scheduler.Failure.DIVERGED
          ? end(Kind.DIVERGED, running == null || running.site < 0 ? "" : Sites.at(running.site).where(),
              null)
          : end(Kind.ENDLESS, Endless.told(scheduler.actors()), null);
    }
    if (foreign != null) {
      return end(Kind.NOT_PROVED, foreign, null);
    }
    for (var actor : actors) {
      if (actor.thrown != null) {
        return end(Kind.THREW, actor.name, actor.thrown);
      }
    }
    for (var actor : actors) {
      if (!actor.isDone && actor.origin != Origin.LIBRARY) {
        return end(Kind.DEADLOCK, Deadlock.told(scheduler.actors(), holders, recorder), null);
      }
    }
    return null;
  }

  private RunEnd end(Kind kind, String told, @Nullable Throwable thrown) {
    List<Integer> choices = chooser instanceof Path path ? path.choices() : List.of();
    return new RunEnd(
        kind,
        outcome,
        told,
        thrown,
        choices,
        scheduler.preemptions(),
        scheduler.steps(),
        scheduler.wasCut(),
        memory.race() == null ? null : Races.told(memory.race()),
        List.copyOf(notes),
        recorder == null ? List.of() : Steps.of(recorder.entries()));
  }

  @Override
  public void began(Actor actor) {
    if (actor.origin == Origin.LIBRARY) {
      memory.orderWithAll(actor);
    }
  }

  @Override
  public void woken(Actor waker, Actor woken) {
    woken.clock.join(waker.clock);
  }

  // What woven code and models ask for.

  /** The run in progress, if the caller is one of its actors and not in a quiet part. */
  public static @Nullable Run ofCaller() {
    var run = current;
    if (run == null) {
      return null;
    }
    var me = run.scheduler.me();
    if (me == null) {
      run.seenElsewhere();
      return null;
    }
    return me.quiet > 0 ? null : run;
  }

  static void loud() {
    var run = current;
    var me = run == null ? null : run.scheduler.me();
    if (me != null && me.quiet > 0) {
      me.quiet--;
    }
  }

  private void seenElsewhere() {
    if (foreign == null && !scheduler.isCarrier()) {
      foreign = Foreign.told(Thread.currentThread());
    }
  }

  /** The actor that calls. */
  public Actor me() {
    var me = scheduler.me();
    if (me == null) {
      throw new IllegalStateException("only an actor may ask who it is");
    }
    return me;
  }

  /** A point at this place; others may take their turns first. */
  void point(Actor me, int site, boolean isAlwaysBranching) {
    me.site = site;
    scheduler.point(me, isAlwaysBranching || shared.has(site) || me.origin == Origin.FRAME);
    if (recorder != null) {
      var at = Sites.at(site);
      recorder.step(me, at.where(), at.what());
    }
  }

  /** A point before something whose order may matter to whoever uses the same object: a lock, a queue. */
  public void point(int site, @Nullable Object on) {
    var me = me();
    memory.meet(me, on, site);
    point(me, site, false);
  }

  /** What is known to the caller is known to whoever acquires this object later. */
  public void release(int site, @Nullable Object on) {
    memory.release(me(), on, Memory.CONTENT, site);
  }

  /** What was released to this object before is known to the caller from now on. */
  public void acquire(int site, @Nullable Object on) {
    memory.acquire(me(), on, Memory.CONTENT, site);
  }

  /** For futures, executors and the like: see {@link Memory#orderWithAll}. */
  public void orderWithAll() {
    memory.orderWithAll(me());
  }

  /** The caller waits until it is ready. */
  public void await(String verb, @Nullable Object on, BooleanSupplier isReady) {
    scheduler.await(me(), new Wait(verb, on, isReady));
  }

  /** The caller lets others go first. */
  public void letOthersGo() {
    scheduler.letOthersGo(me());
  }

  /** Starts an actor for a thread of the code under test. */
  public Actor start(Thread represented, Runnable body) {
    var actor = scheduler.start(threadName(represented), Origin.STARTED, body);
    actor.represented = represented;
    return actor;
  }

  private String threadName(Thread thread) {
    return thread.getName().isEmpty() ? "thread " + scheduler.actors().size() : thread.getName();
  }

  /** The actor that stands in for this thread, or that runs on it; null if there is none. */
  public @Nullable Actor actorOf(Thread thread) {
    return scheduler.actors().stream()
        .filter(actor -> actor.represented == thread || actor.thread == thread)
        .findFirst()
        .orElse(null);
  }

  /** Everything that this actor, which has ended, knew is known to the caller. */
  public void joined(Actor ended) {
    me().clock.join(ended.clock);
  }

  /** The thread object that the code under test knows the caller by. */
  public Thread represented() {
    var me = me();
    return me.represented == null ? Thread.currentThread() : me.represented;
  }

  /** The thread that really runs what this one, as the code under test knows it, is to run. */
  public Thread threadOf(Thread known) {
    var actor = actorOf(known);
    return actor == null || actor.thread == null ? known : actor.thread;
  }

  /** An actor of the scheduler's own, such as a time that runs out. It may take its step at any moment. */
  public void startLater(String name, Runnable body) {
    scheduler.start(name, Origin.LIBRARY, body);
  }

  /** The monitor of an object, in this schedule; made when it is first asked for. */
  @SuppressWarnings("unchecked") // only monitors are kept here
  public <T> T modelOf(Object object, Supplier<T> made) {
    return (T) models.computeIfAbsent(object, _ -> made.get());
  }

  /** One of several things happens next. */
  public int choose(int alternatives) {
    return alternatives < 2 ? 0 : scheduler.choose(alternatives);
  }

  /** Some lock was given back: those that wait for one may try again. */
  public void released() {
    releases++;
  }

  /** How often some lock was given back. */
  public long releases() {
    return releases;
  }

  /** A number that grows. */
  public long tick() {
    return ++ticks;
  }

  /** The number of this object: the first that is asked for has 1. */
  public int number(Object object) {
    return numbers.computeIfAbsent(object, _ -> numbers.size() + 1);
  }

  /** Who holds which lock. */
  public Holders holders() {
    return holders;
  }

  Memory memory() {
    return memory;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  @Nullable
  Recorder recorder() {
    return recorder;
  }

  /** The story of the current step goes on. */
  public void tell(String what) {
    if (recorder != null) {
      recorder.tell(me(), what);
    }
  }

  /** The story of the current step, in better words: what the caller does with an object. */
  public void say(String verb, @Nullable Object on) {
    if (recorder != null) {
      recorder.replace(me(), on == null ? verb : verb + " " + recorder.nameOf(on));
    }
  }

  static void named(@Nullable Object object, String name) {
    var run = current;
    if (run != null && run.recorder != null && run.scheduler.me() != null) {
      run.recorder.name(object, name);
    }
  }

  /** The scheduler cannot know what happens from here on. */
  public void notProved(String why) {
    foreign = why;
  }

  // What Turn asks for.

  /** See {@link kata.schedule.Turn#take}. */
  public static void explicitPoint(String what) {
    var run = ofCaller();
    if (run != null) {
      var me = run.me();
      run.scheduler.point(me, true);
      if (run.recorder != null) {
        run.recorder.step(me, Frames.innermostWoven(), what);
      }
    }
  }

  /** See {@link kata.schedule.Turn#read}. */
  public static void tellRead(String place, Object value) {
    var run = ofCaller();
    if (run != null && run.recorder != null) {
      run.recorder.read(run.me(), place, place, value);
    }
  }

  /** See {@link kata.schedule.Turn#wrote}. */
  public static void tellWrite(String place, Object value) {
    var run = ofCaller();
    if (run != null && run.recorder != null) {
      run.recorder.write(run.me(), place, place, value);
    }
  }

  /** See {@link kata.schedule.Turn#choose}. */
  public static int explicitChoice(List<String> labels) {
    var run = ofCaller();
    return run == null || labels.size() < 2 ? 0 : run.scheduler.choose(labels.size());
  }

  /** See {@link kata.schedule.Turn#note}. */
  public static void note(String observation) {
    var run = ofCaller();
    if (run != null) {
      run.notes.add(observation);
    }
  }

  /** See {@link kata.schedule.Turn#as}. */
  public static void tellAs(String name) {
    var run = ofCaller();
    if (run != null) {
      run.me().calledNow = name;
    }
  }

  /** See {@link kata.schedule.Turn#step}. */
  public static void tellStep(String what) {
    var run = ofCaller();
    if (run != null && run.recorder != null) {
      run.recorder.step(run.me(), "", what);
    }
  }

  /** See {@link kata.schedule.Turn#actor}. */
  public static String actorName() {
    var run = ofCaller();
    return run == null ? "" : run.me().name;
  }
}
