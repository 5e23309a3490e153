package kata.schedule;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kata.schedule.run.Spoken;

/**
 * What code that is part of a scenario, but has no points woven in, says to the scheduler: a test's ledger, say.
 * Outside an exploration every method does nothing.
 *
 * <p>Thread-safe: called by the actor whose turn it is.
 */
public final class Turn {
  private Turn() {}

  /**
   * A point: others may take their turns here, before what follows.
   *
   * @param what the actor is about to do, for the story: "reads Ash"
   */
  public static void take(String what) {
    Spoken.explicitPoint(what);
  }

  /**
   * The caller waits until it is ready.
   *
   * @param verb for the story: "is held up by the ledger"
   * @param isReady changes nothing
   */
  public static void await(String verb, BooleanSupplier isReady) {
    Spoken.await(verb, isReady);
  }

  /**
   * Tells the story what the current step has read.
   *
   * @param place a name for what was read, the same as for writes: "Ash"
   */
  public static void read(String place, Object value) {
    Spoken.tellRead(place, value);
  }

  /**
   * Tells the story what the current step has written. If another actor has written there since this one read, the
   * story marks the step.
   *
   * @param place a name for what was written, the same as for reads: "Ash"
   */
  public static void wrote(String place, Object value) {
    Spoken.tellWrite(place, value);
  }

  /**
   * One of several things happens next, and every one of them is tried out in some schedule.
   *
   * @param labels what may happen, for the story; not empty
   * @return the index of what happens in this schedule; 0 outside an exploration
   */
  public static int choose(List<String> labels) {
    return Spoken.explicitChoice(labels);
  }

  /**
   * Notes that something was seen; the exploration counts in how many schedules it was.
   *
   * @param observation such as "two verifications at once"
   */
  public static void note(String observation) {
    Spoken.note(observation);
  }

  /**
   * Of which kinds the locks are that the caller holds: "monitor", "ReentrantLock", "WriteLock", "Semaphore" …; nothing
   * outside an exploration.
   */
  public static Set<String> held() {
    return Spoken.held();
  }

  /**
   * From here on the caller's steps are told as this actor's: for an event loop, which takes the steps of many.
   *
   * @param name as a story should call it
   */
  public static void as(String name) {
    Spoken.tellAs(name);
  }

  /**
   * Tells the story of a step, without a point.
   *
   * @param what was done: "verifies Ash"
   */
  public static void step(String what) {
    Spoken.tellStep(what);
  }

  /**
   * Who of the cast takes the current step, or has started the thread that takes it, itself or through another; empty
   * outside an exploration.
   */
  public static String starter() {
    return Spoken.starterName();
  }

  /** Who takes the current step, as the cast calls it; empty outside an exploration. */
  public static String actor() {
    return Spoken.actorName();
  }
}
