package kata.gate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The heart of a thread that waits: each beat is a short pause and a millisecond of CPU.
 *
 * <p>Belongs to the thread that started it. What all hearts of the JVM have used is known together, so that the CPU
 * of the rest of the process can be told.
 */
final class Heart implements AutoCloseable {
  private static final long PAUSE_NANOS = 10_000_000;
  private static final long BURN_NANOS = 1_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final AtomicLong ALL_HEARTS_NANOS = new AtomicLong();

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

  void beat() {
    LockSupport.parkNanos(PAUSE_NANOS);
    // An interrupt would end every pause at once. It is kept for the end.
    interrupted |= Thread.interrupted();
    long start = THREADS.getCurrentThreadCpuTime();
    while (THREADS.getCurrentThreadCpuTime() - start < BURN_NANOS) {
      Thread.onSpinWait();
    }
    beats++;
    count();
  }

  int beats() {
    return beats;
  }

  /** CPU time of the heart's own thread, in nanoseconds. */
  long cpuNanos() {
    count();
    return counted;
  }

  /** CPU time of the process without its hearts, in nanoseconds. */
  static long restCpuNanos() {
    return SYSTEM.getProcessCpuTime() - ALL_HEARTS_NANOS.get();
  }

  private void count() {
    long now = THREADS.getCurrentThreadCpuTime();
    ALL_HEARTS_NANOS.addAndGet(now - counted);
    counted = now;
  }

  @Override
  public void close() {
    count();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
