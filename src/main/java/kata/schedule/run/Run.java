package kata.schedule.run;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import kata.gate.Apart;
import kata.schedule.Scenario;
import kata.schedule.run.Actor.Origin;
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
  private final StandIns standIns;
  private final Memory memory;
  private final Shared shared;
  private final @Nullable Recorder recorder;
  private final Aliases aliases = new Aliases();
  private final Holders holders = new Holders(aliases);
  private final Set<String> notes = new LinkedHashSet<>();
  private final World world = new World();
  private final BitSet calls = new BitSet();
  private volatile @Nullable String foreign;
  private @Nullable String random;

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
    this.shared = shared;
    this.memory = new Memory(shared, aliases);
    this.recorder = isRecording ? new Recorder(aliases) : null;
    this.scheduler = new Scheduler(chooser, preemptions, this);
    this.standIns = new StandIns(scheduler);
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
      return new Phases(run, chooser).follow(maker);
    } finally {
      run.scheduler.abandon();
      current = null;
      Apart.end();
    }
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
    return scheduler.caller();
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

  /** The caller has looked at something, and got this. */
  public void sees(int site, Object value) {
    me().sees(site, value);
  }

  /** One of several things happens next. */
  public int choose(int alternatives) {
    return alternatives < 2 ? 0 : scheduler.turns().choose(alternatives);
  }

  /** The caller has found something taken that it looks for. */
  public void foundTaken() {
    me().hasFoundTaken = true;
  }

  /** Some lock was given back: those that wait for one may try again. */
  public void released() {
    scheduler.roster().released();
  }

  /** How often some lock was given back. */
  public long releases() {
    return scheduler.roster().releases();
  }

  void noted(String observation) {
    notes.add(observation);
  }

  /** The hash code of an object: of those that have none of their own, a number that is the same in every schedule. */
  public static int hashOf(Object object) {
    var run = current;
    if (run == null || run.scheduler.me() == null) {
      return object.hashCode();
    }
    return run.world.hashOf(object);
  }

  /** Time, chance and identities in this schedule. */
  public World world() {
    return world;
  }

  /** Threads as the code under test knows them. */
  public StandIns threads() {
    return standIns;
  }

  /** Who holds which lock. */
  public Holders holders() {
    return holders;
  }

  /** A call at this site goes to an object that is made for several threads. */
  void uses(int site) {
    calls.set(site);
  }

  /** All that was used of what is made for several threads: kinds of locks, calls. */
  Set<String> used() {
    var used = new TreeSet<>(holders.kinds());
    calls.stream().forEach(site -> used.add(Sites.at(site).place()));
    if (scheduler.roster().hasIdled()) {
      used.add("a loop that only waits");
    }
    return used;
  }

  /** What has been noted, each once. */
  Set<String> notes() {
    return notes;
  }

  /** What makes it impossible to prove anything, such as a thread that is no actor; null if there is nothing. */
  @Nullable
  String foreign() {
    return foreign;
  }

  /** Where the code has asked for something that differs from run to run; null if it has not. */
  @Nullable
  String random() {
    return random;
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
    scheduler.roster().changed();
  }
}
