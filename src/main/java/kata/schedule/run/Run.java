package kata.schedule.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kata.gate.Apart;
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
  private static volatile @Nullable Run current;

  private final Scheduler scheduler;
  private final Memory memory;
  private final Shared shared;
  private final Chooser chooser;
  private final @Nullable Recorder recorder;
  private final Aliases aliases = new Aliases();
  private final Holders holders = new Holders(aliases);
  private final Set<String> notes = new LinkedHashSet<>();
  private final IdentityHashMap<Object, Object> models = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Random dice = new Random(1);
  private final BitSet calls = new BitSet();
  private int threads;
  private long now;
  private long looks;
  private volatile @Nullable String foreign;
  private @Nullable String random;
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

  private Run(Chooser chooser, Shared shared, int preemptions, boolean isRecording) {
    this.chooser = chooser;
    this.shared = shared;
    this.memory = new Memory(shared, aliases);
    this.recorder = isRecording ? new Recorder(aliases) : null;
    this.scheduler = new Scheduler(chooser, preemptions, this);
  }

  /**
   * Follows one schedule.
   *
   * @param maker of the scenario, asked once
   * @param chooser decides who takes the next step
   * @param shared the places where schedules branch; more may be found
   * @param preemptions how often at most an actor that could go on is interrupted
   * @param isRecording whether the steps are written down
   */
  public static RunEnd follow(
      Maker maker, Chooser chooser, Shared shared, int preemptions, boolean isRecording) {
    Apart.begin(); // and so one at a time
    var run = new Run(chooser, shared, preemptions, isRecording);
    current = run;
    try {
      return run.follow(maker);
    } finally {
      run.scheduler.abandon();
      current = null;
      Apart.end();
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
    if (foreign != null) {
      return end(Kind.NOT_PROVED, foreign, null);
    }
    if (scheduler.failure() == Scheduler.Failure.DIVERGED) {
      return end(Kind.DIVERGED, divergence(), null);
    }
    if (scheduler.failure() != null) {
      return end(Kind.ENDLESS, Endless.told(scheduler.actors(), scheduler.endless()), null);
    }
    for (var actor : actors) {
      if (actor.thrown != null) {
        return end(Kind.THREW, actor.name, actor.thrown);
      }
    }
    return Deadlock.isThere(scheduler.actors(), holders) ? stuck() : null;
  }

  private RunEnd stuck() {
    var timed = scheduler.actors().stream().filter(Deadlock::isTimedInTheJdk).findFirst();
    if (timed.isPresent()) {
      return end(Kind.NOT_PROVED, Foreign.timed(timed.get()), null);
    }
    return end(Kind.DEADLOCK, Deadlock.told(scheduler.actors(), holders, recorder), null);
  }

  private String divergence() {
    var running = scheduler.running();
    var where = running == null || running.site < 0 ? "" : Sites.at(running.site).where();
    return random == null ? where : where + " (it has asked " + random + ")";
  }

  private RunEnd end(Kind kind, String told, @Nullable Throwable thrown) {
    var race = memory.race();
    boolean isPlain = kind == Kind.OUTCOME && outcome != null && outcome.isRight() && race == null;
    return new RunEnd(
        kind,
        outcome,
        told,
        thrown,
        isPlain ? List.of() : Arrays.stream(chooser.choices()).boxed().toList(),
        scheduler.preemptions(),
        scheduler.steps(),
        scheduler.wasCut(),
        scheduler.wasShortened(),
        race == null ? null : Races.told(race, scheduler.actors()),
        notes,
        used(),
        recorder == null ? List.of() : Steps.of(recorder.entries()));
  }

  private Set<String> used() {
    var used = new TreeSet<>(holders.kinds());
    calls.stream().forEach(site -> used.add(Sites.at(site).place()));
    if (scheduler.hasIdled()) {
      used.add("a loop that only waits");
    }
    return used;
  }

  @Override
  public void began(Actor actor) {
    if (actor.origin == Origin.LIBRARY) {
      memory.orderWithAll(actor);
    }
  }

  @Override
  public void left(Actor actor) {
    if (actor.origin == Origin.LIBRARY) {
      memory.orderWithAll(actor);
    }
  }

  @Override
  public void woken(Actor waker, Actor woken) {
    woken.clock.join(waker.clock);
    waker.clock.tick(waker.id);
  }

  @Override
  public void threw(Actor actor, Throwable thrown) {
    if (recorder != null) {
      recorder.step(actor, Frames.innermostWoven(thrown), "throws " + Frames.told(thrown));
    }
  }

  // What woven code and models ask for.

  /** The run in progress, if the caller is one of its actors, also in a quiet part. */
  public static @Nullable Run ofActor() {
    var run = current;
    return run == null || run.scheduler.me() == null ? null : run;
  }

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
      recorder.step(me, Sites.at(site));
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

  /** As {@link #release(int, Object)}, at the place where the caller is. */
  public void release(Object on) {
    release(Math.max(0, me().site), on);
  }

  /** As {@link #acquire(int, Object)}, at the place where the caller is. */
  public void acquire(Object on) {
    acquire(Math.max(0, me().site), on);
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

  /** Starts an actor that runs what this thread, as the code under test knows it, would run. */
  public void start(Thread represented) {
    me().changed();
    scheduler.start(threadName(represented), Origin.STARTED, () -> actAs(represented)).represented =
        represented;
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

  private String threadName(Thread thread) {
    boolean isCounted = !thread.getName().startsWith("Thread-") || thread.getClass() != Thread.class;
    return thread.getName().isEmpty() || !isCounted
        ? "thread " + scheduler.actors().size()
        : thread.getName();
  }

  /** The number of the next thread without a name of its own. */
  public int nextThreadNumber() {
    return threads++;
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

  /** The caller has looked at something, and got this. */
  public void sees(int site, Object value) {
    me().sees(site, value);
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

  /** The caller has found something taken that it looks for. */
  public void foundTaken() {
    me().hasFoundTaken = true;
  }

  /** Some lock was given back: those that wait for one may try again. */
  public void released() {
    scheduler.released();
  }

  /** How often some lock was given back. */
  public long releases() {
    return scheduler.releases();
  }

  void noted(String observation) {
    notes.add(observation);
  }

  /** The time of day in this schedule, in ns: it passes only when somebody looks, each time a little faster. */
  public long now() {
    now += ++looks * 1_000_000;
    return now;
  }

  /** Time passes: so many ns. */
  public void pass(long nanos) {
    now += Math.max(0, Math.min(nanos, Long.MAX_VALUE / 4 - now));
  }

  /** Random numbers, the same in every schedule. */
  public Random random() {
    return dice;
  }

  /** The number of this object: the first that is asked for has 1. */
  public int number(Object object) {
    return numbers.computeIfAbsent(object, _ -> numbers.size() + 1);
  }

  /** The hash code of an object: of those that have none of their own, a number that is the same in every schedule. */
  public static int hashOf(Object object) {
    var run = current;
    if (run == null || run.scheduler.me() == null) {
      return object.hashCode();
    }
    int hash = object.hashCode();
    return hash == System.identityHashCode(object) ? run.number(object) : hash;
  }

  /** Who holds which lock. */
  public Holders holders() {
    return holders;
  }

  /** A call at this site goes to an object that is made for several threads. */
  void uses(int site) {
    calls.set(site);
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

  /**
   * The story of the current step, in better words: what the caller does with an object.
   *
   * @param verb such as "takes", or "does not get {} in time" where the object's name is not the end
   */
  public void say(String verb, @Nullable Object on) {
    if (recorder != null) {
      var name = on == null ? "" : recorder.names().of(on);
      recorder.replace(
          me(), verb.contains("{}") ? verb.replace("{}", name) : (verb + " " + name).stripTrailing());
    }
  }

  /** Whether the steps are written down. */
  static boolean isTold() {
    var run = current;
    return run != null && run.recorder != null;
  }

  static void named(@Nullable Object object, String name) {
    var run = current;
    if (run != null && run.recorder != null && run.scheduler.me() != null) {
      run.recorder.names().find(object, name);
    }
  }

  /** The scheduler cannot know what happens from here on; the schedule ends. */
  public void notProved(String why) {
    foreign = foreign == null ? why : foreign;
    scheduler.giveUp();
    throw new Abandoned();
  }

  /** The caller has asked for something that differs from run to run. */
  void asksAtRandom(int site) {
    random = random == null ? Sites.at(site).place() + " at " + Sites.at(site).where() : random;
  }

  /** This object is a face of that one: what happens to the one happens to the other. */
  public void alias(Object face, Object of) {
    aliases.add(face, of);
  }

  /** Something has changed that others may wait for. */
  public void changed() {
    changed(me());
  }

  void changed(Actor me) {
    me.changed();
    scheduler.changed();
  }
}
