package kata.race.harness;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes races likely. The two actors of a run begin together, and at one of their steps, drawn by lot, the one whose
 * step it is stands still for a moment and lets the other one go on; sometimes it lets go of its processor, too, for on
 * a busy machine the other one may have none. Most races need no more than this: one who is
 * interrupted at the wrong place, once (Musuvathi and Qadeer, "Iterative context bounding for systematic testing of
 * multithreaded programs", PLDI 2007). Left alone, threads are hardly ever interrupted between two steps that take some
 * nanoseconds, and on a busy machine the two are seldom there at the same time at all.
 *
 * <p>It is fair to every answer. It holds nobody for longer than some spins, and a ledger may take its time: what is
 * right with a slow ledger is right here. Where the other one must not come in, nobody comes, and the moment passes.
 * Noise changes how often a race is seen, not whether there is one; so the figures of a harness that has it say nothing
 * about how often money is lost in life.
 *
 * <p>One for each run. Thread-safe, for two actors.
 */
final class Noise {
  /**
   * For so many spins one waits for the other to begin: some ten microseconds, as long as many runs. Where both have a
   * processor, nobody waits so long; where one has none, the other shall not use up the runs alone.
   */
  private static final int BEGINNING = 1_024;

  /** At most so many spins lie between the beginnings of two who have met: they shall not always meet in step. */
  private static final int MOST_OFFSET = 8;

  /** Spins that a moment lasts, at the least; it may be as long up to 16 times over. Less than a tenth of a millisecond. */
  private static final int MOMENT = 64;

  private static final int DOUBLINGS = 5;

  /** How often one who stands still offers the processor to others: each may last as long as all of them take. */
  private static final int YIELDS = 8;

  /** After such a wait there is none for so many times as long: they shall take half of the time at the most. */
  private static final int REST = 1;

  /** When one may next wait that way, by {@link System#nanoTime}; for all runs. */
  private static volatile long patientAgain = System.nanoTime();

  /** More than an actor makes: the moment lasts until the other has ended. */
  private static final int ALL_STEPS = 1_000;

  private static final int FEW_STEPS = 4;

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger steps = new AtomicInteger();
  private final int still;
  private boolean wasCompany; // written by the second to begin; the arbiter comes after both

  /**
   * Noise for a run.
   *
   * @param steps that the two make in all; at one of them, somebody stands still
   */
  Noise(int steps) {
    this.still = 1 + ThreadLocalRandom.current().nextInt(steps);
  }

  /**
   * An actor begins. It waits a little for the other one: whoever is some runs ahead loses time in each of them, and
   * is caught up with.
   */
  void begin() {
    if (begun.incrementAndGet() == 2) {
      wasCompany = ended.get() == 0;
    }
    for (int i = 0; i < BEGINNING && begun.get() < 2; i++) {
      Thread.onSpinWait();
    }
    for (int i = ThreadLocalRandom.current().nextInt(MOST_OFFSET); i > 0; i--) {
      Thread.onSpinWait();
    }
  }

  /** An actor has ended: nobody waits for it any more. */
  void end() {
    ended.incrementAndGet();
  }

  /** Whether one began before the other had ended. To be asked after both. */
  boolean wasCompany() {
    return wasCompany;
  }

  /** An actor has made a step. */
  void step() {
    int made = steps.incrementAndGet();
    if (made == still) {
      standStill(made);
    }
  }

  private void standStill(int made) {
    var random = ThreadLocalRandom.current();
    int awaited = made + (random.nextBoolean() ? ALL_STEPS : 1 + random.nextInt(FEW_STEPS));
    int moment = MOMENT << random.nextInt(DOUBLINGS);
    for (int i = 0; i < moment && steps.get() < awaited && begun.get() == 2 && ended.get() == 0; i++) {
      Thread.onSpinWait();
    }
    if (steps.get() < awaited && ended.get() == 0) {
      waitPatiently(awaited);
    }
  }

  /** Lets other threads have the processor, so that the other actor may come, unless much time has gone by that way. */
  private void waitPatiently(int awaited) {
    long since = System.nanoTime();
    if (since - patientAgain < 0) {
      return;
    }
    for (int i = 0; i < YIELDS && steps.get() < awaited && ended.get() == 0; i++) {
      Thread.yield();
    }
    long now = System.nanoTime();
    patientAgain = now + (now - since) * REST;
  }
}
