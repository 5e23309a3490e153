package kata.process;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills a worker that uses no CPU time while this thread's own beats, a millisecond of CPU each, go on. On a busy
 * machine the beats become slow together with the worker.
 */
final class CpuWatch implements Watchdog.Watch, Runnable {
  private static final int SILENT_BEATS = 300;
  private static final long PAUSE_NANOS = 10_000_000;
  private static final long BURN_NANOS = 1_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Process worker;
  private volatile boolean closed;

  private CpuWatch(Process worker) {
    this.worker = worker;
  }

  static CpuWatch start(Process worker) {
    var watch = new CpuWatch(worker);
    Thread.ofPlatform().name("watchdog").daemon().start(watch);
    return watch;
  }

  @Override
  public void run() {
    var used = cpu();
    for (int silent = 0; !closed && worker.isAlive() && silent < SILENT_BEATS; silent++) {
      beat();
      var now = cpu();
      silent = now.equals(used) ? silent : -1;
      used = now;
      if (silent == SILENT_BEATS - 1 && !closed) {
        worker.destroyForcibly();
      }
    }
  }

  private Duration cpu() {
    return worker.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void beat() {
    LockSupport.parkNanos(PAUSE_NANOS);
    long start = THREADS.getCurrentThreadCpuTime();
    while (THREADS.getCurrentThreadCpuTime() - start < BURN_NANOS) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
