package kata.gate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import kata.gate.Window.Work;
import org.jspecify.annotations.Nullable;

/**
 * Waits for something to happen, and gives up when nothing in this JVM moves any more.
 *
 * <p>A time-out cannot tell a slow machine from stuck code. So the waiting thread keeps a {@link Heart}: each beat
 * costs it a little CPU, and on a busy machine its beats become slow together with everything else. It gives up
 * when, for a number of beats, nobody called {@link #moved()}, no {@link #pending()} was open, nobody of an earlier
 * {@link Turn} waits, the rest of the process used almost no CPU, and no thread was seen that could run: by the kernel
 * ({@link Tasks}), or, where it does not tell, in a thread dump.
 *
 * <p>A prototype, measured with 16 busy processes on two cores, never gave up on a right answer, which needed three
 * seconds there; a sleeping heartbeat would have.
 *
 * <p>Thread-safe. Any number of threads may wait; their hearts do not count as movement.
 */
public final class Stillness {
  /**
   * Beats that must be still when a thread waits with a time-out of its own, which will end by itself: about 14 s on
   * an idle machine. As many must pass when threads do nothing but look, time and again, whether something has happened.
   */
  private static final int TIMED_BEATS = 1_200;

  /**
   * For how many beats a thread that could run, but uses no CPU, may put off giving up. A debugger or a profiler may
   * have such threads, and they must not put it off for ever.
   */
  private static final int RUNNABLE_BEATS = 300;

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

  static boolean isPending() {
    return PENDING.get() > 0;
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
   * @param windows how many still windows, of about 0.2 s on an idle machine, must pass before it gives up
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
    return await(done, windows, turn, () -> false);
  }

  /**
   * As {@link #await(BooleanSupplier, int, Turn)}.
   *
   * @param asleep whether those who wait with a time-out need not be waited for
   */
  static boolean await(BooleanSupplier done, int windows, Turn turn, BooleanSupplier asleep) {
    waiting(turn).incrementAndGet();
    try (var heart = Heart.start()) {
      return await(done, windows, turn, asleep, heart);
    } finally {
      waiting(turn).decrementAndGet();
    }
  }

  private static boolean await(
      BooleanSupplier done, int windows, Turn turn, BooleanSupplier asleep, Heart heart) {
    int still = 0;
    int polling = 0;
    long seen = MOVES.get();
    @Nullable Window window = null;
    while (!done.getAsBoolean()) {
      if (isPending() || anEarlierWaits(turn) || MOVES.get() != seen) {
        seen = MOVES.get();
        still = 0;
        polling = 0;
        window = null;
        heart.pause(); // as long as it moves, beats are not worth their CPU
        continue;
      }
      if (window == null) {
        window = new Window(heart);
      }
      heart.beat(window::look);
      if (window.isOver()) {
        var rest = window.rest();
        still = rest == Work.NONE ? still + 1 : 0;
        polling = rest == Work.MUCH ? 0 : polling + 1;
        boolean over = (still >= windows && nothingWillMove(window, asleep, still - windows))
            || polling * Window.LENGTH >= TIMED_BEATS;
        if (over && MOVES.get() == seen) {
          moved(); // whoever gives up goes on: those who wait for it begin anew
          return done.getAsBoolean();
        }
        window = null;
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

  private static boolean anEarlierWaits(Turn turn) {
    return switch (turn) {
      case GATE -> false;
      case TEST -> GATES.get() > 0;
      case WATCH -> GATES.get() > 0 || TESTS.get() > 0;
    };
  }

  private static boolean nothingWillMove(Window window, BooleanSupplier asleep, int putOff) {
    int beats = putOff * Window.LENGTH;
    if (window.isRestless() && beats < RUNNABLE_BEATS) {
      return false;
    }
    var threads = ThreadDump.take();
    boolean mayRun = !Tasks.KNOWN && threads.anyRuns();
    return !(mayRun && beats < RUNNABLE_BEATS)
        && !(threads.anyWaitsForTime() && !asleep.getAsBoolean() && beats < TIMED_BEATS);
  }
}
