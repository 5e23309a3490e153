package kata.gate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;

/**
 * A call that waits with a deadline of its own. It will move one day, so {@link Stillness} has much patience with it; a
 * test that knows that there is nothing left to wait for need not. The call is given up when it has slept through fifty
 * beats in one and the same wait, while nobody called {@link Stillness#moved()}, the rest of the process did next to
 * nothing, and no thread could run.
 *
 * <p>Asked at each beat of a heart, in its thread.
 */
public final class Nap {
  private static final int BEATS = 50;

  /** How often a thread that could run, but uses no CPU, may put off giving up, as for {@link Stillness}. */
  private static final int RUNNABLE_PATIENCE = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long sleeper;
  private long waits;
  private int beats;
  private long heart;
  private long process;
  private long moves;
  private int putOff;

  private Nap(long sleeper) {
    this.sleeper = sleeper;
    begin();
  }

  /**
   * Waits until it is so, the call is over, the call takes a nap, or nothing moves any more.
   *
   * @return whether it is so
   */
  public static boolean await(Call<?> call, BooleanSupplier done) {
    var nap = new Nap(call.thread().threadId());
    Stillness.await(() -> done.getAsBoolean() || call.isOver() || nap.isLong());
    return done.getAsBoolean();
  }

  /** Waits until the call has returned or thrown, takes a nap, or nothing moves any more. */
  public static boolean ends(Call<?> call) {
    return await(call, call::isOver);
  }

  private void begin() {
    waits = waits();
    beats = 0;
    heart = THREADS.getCurrentThreadCpuTime();
    process = SYSTEM.getProcessCpuTime();
    moves = Stillness.moves();
  }

  /** How many waits the sleeper has begun so far; 0 if it is awake or has ended. */
  private long waits() {
    var info = THREADS.getThreadInfo(sleeper);
    return info == null || !info.getThreadState().name().endsWith("WAITING") ? 0 : info.getWaitedCount();
  }

  private boolean isLong() {
    if (waits == 0 || waits() != waits || Stillness.moves() != moves) {
      begin();
      putOff = 0;
      return false;
    }
    if (++beats < BEATS) {
      return false;
    }
    // Two hearts beat, this one and that of the watch over the test; the rest may do half as much as one of them.
    boolean quiet =
        2 * (SYSTEM.getProcessCpuTime() - process) < 5 * (THREADS.getCurrentThreadCpuTime() - heart);
    begin();
    return quiet && (!ThreadDump.take().anyRuns() || ++putOff > RUNNABLE_PATIENCE);
  }
}
