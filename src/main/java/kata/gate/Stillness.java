package kata.gate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Waits for something to happen, and gives up when nothing in this JVM moves any more.
 *
 * <p>A time-out cannot tell a slow machine from stuck code. So the waiting thread keeps a {@link Heart}: each beat
 * costs it a little CPU, and on a busy machine its beats become slow together with everything else. It gives up
 * when, for a number of beats, nobody called {@link #moved()}, no {@link #pending()} was open, nobody of an earlier
 * {@link Turn} waits, the rest of the process used almost no CPU, and a look at the threads shows none that could run.
 *
 * <p>A prototype, measured with 16 busy processes on two cores, never gave up on a right answer, which needed three
 * seconds there; a sleeping heartbeat would have. Known weakness: where the process's CPU clock ticks coarsely (10 ms
 * was seen), a little work may go unnoticed within one window. The look at the threads is there for that, too.
 *
 * <p>Thread-safe. Any number of threads may wait; their hearts do not count as movement.
 */
public final class Stillness {
  /** Beats in a window: about 0.4 s on an idle machine. */
  private static final int BEATS = 30;

  /**
   * Still windows when a thread waits with a time-out of its own, which will end by itself: about 15 s on an idle
   * machine.
   */
  private static final int TIMED_WINDOWS = 40;

  /**
   * How often a thread that could run, but uses no CPU, may put off giving up. A debugger or a profiler may have
   * such threads, and they must not put it off for ever.
   */
  private static final int RUNNABLE_PATIENCE = 10;

  private static final AtomicLong MOVES = new AtomicLong();
  private static final AtomicInteger PENDING = new AtomicInteger();

  /** How many wait, by their {@link Turn}. */
  private static final AtomicInteger GATES = new AtomicInteger();

  private static final AtomicInteger TESTS = new AtomicInteger();
  private static final AtomicInteger WATCHES = new AtomicInteger();

  private Stillness() {}

  /** Something that will move by itself, until it is closed. */
  public interface Pending extends AutoCloseable {
    /** It has moved. Further calls change nothing. */
    @Override
    void close();
  }

  /** Tells that something happened: a request came, an answer went. */
  public static void moved() {
    MOVES.incrementAndGet();
  }

  /** How often something has happened so far. */
  public static long moves() {
    return MOVES.get();
  }

  /**
   * Tells that something will happen by itself, such as an answer that is being delayed. As long as it is open,
   * nothing counts as still.
   *
   * @return to be closed when it has happened
   */
  public static Pending pending() {
    PENDING.incrementAndGet();
    var closed = new AtomicInteger();
    return () -> {
      if (closed.getAndSet(1) == 0) {
        PENDING.decrementAndGet();
        moved();
      }
    };
  }

  /**
   * Who gives up before whom. A test, the gate that holds its requests, and the watch over the test all wait for the
   * same thing to move; were they to give up at the same moment, code that the gate was about to let go would look
   * stuck. So nobody gives up while someone of an earlier turn still waits.
   */
  public enum Turn {
    /** A gate that holds others back. */
    GATE,
    /** A test that waits for something to happen. */
    TEST,
    /** Whoever watches over a whole test. */
    WATCH
  }

  /**
   * Waits in the calling thread, which must be a platform thread, until {@code done} is true or nothing moves any
   * more. For tests: {@link Turn#TEST}.
   *
   * @param done asked at every beat, about every ten milliseconds
   * @return true if {@code done} became true, false if nothing moved any more
   */
  public static boolean await(BooleanSupplier done) {
    return await(done, 1);
  }

  /**
   * As {@link #await(BooleanSupplier)}, with a patience of one's own.
   *
   * @param windows how many still windows, of about 0.4 s on an idle machine, must pass before it gives up
   * @return true if {@code done} became true, false if nothing moved any more
   */
  public static boolean await(BooleanSupplier done, int windows) {
    return await(done, windows, Turn.TEST);
  }

  /**
   * As {@link #await(BooleanSupplier, int)}, in a turn of one's own. An interrupt does not end the wait; the flag is
   * kept.
   *
   * @return true if {@code done} became true, false if nothing moved any more
   */
  public static boolean await(BooleanSupplier done, int windows, Turn turn) {
    waiting(turn).incrementAndGet();
    try (var heart = Heart.start()) {
      return await(done, windows, turn, heart);
    } finally {
      waiting(turn).decrementAndGet();
    }
  }

  private static boolean await(BooleanSupplier done, int windows, Turn turn, Heart heart) {
    int still = 0;
    var window = new Window(heart, turn);
    while (!done.getAsBoolean()) {
      heart.beat();
      if (window.moved()) {
        window = new Window(heart, turn);
        still = 0;
      } else if (window.isOver()) {
        still = window.restWorked() ? 0 : still + 1;
        window = new Window(heart, turn);
        if (still >= windows && nothingWillMove(heart, still - windows) && !window.moved()) {
          moved(); // whoever gives up goes on: those who wait for it begin anew
          return done.getAsBoolean();
        }
      }
    }
    return true;
  }

  private static AtomicInteger waiting(Turn turn) {
    return switch (turn) {
      case GATE -> GATES;
      case TEST -> TESTS;
      case WATCH -> WATCHES;
    };
  }

  private static boolean nothingWillMove(Heart heart, int putOff) {
    var threads = ThreadDump.take();
    boolean mayRun = threads.anyRuns() || Tasks.anyRunnable(heart);
    return !(mayRun && putOff < RUNNABLE_PATIENCE) && !(threads.anyWaitsForTime() && putOff < TIMED_WINDOWS);
  }

  /** What has moved since it was opened, as one heart sees it. */
  private static final class Window {
    private final Heart heart;
    private final Turn turn;
    private final int lastBeat;
    private final long movesBefore = MOVES.get();
    private final long ownBefore;
    private final long restBefore;

    Window(Heart heart, Turn turn) {
      this.heart = heart;
      this.turn = turn;
      this.lastBeat = heart.beats() + BEATS;
      this.ownBefore = heart.cpuNanos();
      this.restBefore = Heart.restCpuNanos();
    }

    boolean moved() {
      return MOVES.get() != movesBefore || PENDING.get() > 0 || earlierTurnWaits();
    }

    private boolean earlierTurnWaits() {
      return switch (turn) {
        case GATE -> false;
        case TEST -> GATES.get() > 0;
        case WATCH -> GATES.get() > 0 || TESTS.get() > 0;
      };
    }

    boolean isOver() {
      return heart.beats() >= lastBeat;
    }

    /** The rest of the process may use a quarter of what the heart does: an idle JVM is never quite silent. */
    boolean restWorked() {
      return Heart.restCpuNanos() - restBefore > (heart.cpuNanos() - ownBefore) / 4;
    }
  }
}
