package kata.gate;

/**
 * A number of beats of one heart, and what the rest of the process has done since the first of them.
 *
 * <p>Belongs to the heart's thread.
 */
final class Window {
  /** About 0.17 s on an idle machine. The kernel's longest delay of its own, that of an acknowledgement, is 0.04 s. */
  private static final int BEATS = 15;

  /** Where the kernel does not tell who wants to run. */
  private static final int BEATS_UNSEEN = 30;

  /**
   * The rest may use this part of what the heart does: an idle JVM is never quite silent. Seen were up to 0.6 ms in a
   * window, an eighth of which is 2 ms.
   */
  private static final int SHARE = Tasks.KNOWN ? 8 : 4;

  private static final int POLLING = 2;

  private static final long BEAT_NANOS = 1_000_000;

  /** So many that the rest's share is some steps of the clock by which it is judged. */
  static final int LENGTH =
      Math.max(Tasks.KNOWN ? BEATS : BEATS_UNSEEN, (int) (2L * SHARE * RestCpu.stepNanos() / BEAT_NANOS));

  private final Heart heart;
  private final int lastBeat;
  private final long ownBefore;
  private final RestCpu restBefore;
  private boolean restless;

  Window(Heart heart) {
    this.heart = heart;
    this.lastBeat = heart.beats() + LENGTH;
    this.ownBefore = heart.cpuNanos();
    this.restBefore = RestCpu.now();
  }

  /** To be called in each beat. */
  void look() {
    restless |= Tasks.anyWantsToRun();
  }

  boolean isOver() {
    return heart.beats() >= lastBeat;
  }

  /** What part of the heart's CPU the rest of the process used. */
  Work rest() {
    long used = RestCpu.now().since(restBefore);
    long own = heart.cpuNanos() - ownBefore;
    return used <= own / SHARE ? Work.NONE : used <= own / POLLING ? Work.SOME : Work.MUCH;
  }

  /** How much the rest of the process did. */
  enum Work {
    /** No CPU worth speaking of. */
    NONE,
    /** As little as code that sleeps, looks, and sleeps again: whoever computes gets no less than the heart. */
    SOME,
    /** More. */
    MUCH
  }

  /** Whether, in some beat, a thread was seen that could run, or waited for a core. */
  boolean isRestless() {
    return restless;
  }
}
