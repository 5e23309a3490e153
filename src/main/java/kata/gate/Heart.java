package kata.gate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The heart of a thread that waits: each beat is a short pause and a millisecond of CPU.
 *
 * <p>Belongs to the thread that started it. What all hearts of the JVM have used is known together, and which threads
 * they beat in, so that the rest of the process can be told from them.
 */
final class Heart implements AutoCloseable {
  private static final long PAUSE_NANOS = 10_000_000;
  private static final long BURN_NANOS = 1_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final AtomicLong ALL_HEARTS_NANOS = new AtomicLong();

  private final String task = Tasks.enter();
  private long counted = THREADS.getCurrentThreadCpuTime();
  private int beats;
  private boolean interrupted;

  private Heart() {}

  static Heart start() {
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException(
          "the CPU time of a virtual thread is not known: wait in a platform thread");
    }
    return new Heart();
  }

  /** Pauses, does some work, and burns what is left of the millisecond. */
  void beat(Runnable work) {
    pause();
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    while (THREADS.getCurrentThreadCpuTime() - start < BURN_NANOS) {
      Thread.onSpinWait();
    }
    beats++;
    count();
  }

  /** Pauses without a beat. */
  void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
    // An interrupt would end every pause at once. It is kept for the end.
    interrupted |= Thread.interrupted();
  }

  int beats() {
    return beats;
  }

  /** CPU time of the heart's own thread, in nanoseconds. */
  long cpuNanos() {
    count();
    return counted;
  }

  /** CPU time of all hearts of this JVM so far, in nanoseconds. */
  static long allCpuNanos() {
    return ALL_HEARTS_NANOS.get();
  }

  private void count() {
    long now = THREADS.getCurrentThreadCpuTime();
    ALL_HEARTS_NANOS.addAndGet(now - counted);
    counted = now;
  }

  @Override
  public void close() {
    count();
    Tasks.leave(task);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
