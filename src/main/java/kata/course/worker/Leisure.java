package kata.course.worker;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The time between two jobs. An idle worker shall be small; but a collection takes about 0.1 s, which a job that waits
 * shall not have to wait for. So memory is given back only when no job has come for a while.
 *
 * <p>Thread-safe.
 */
final class Leisure {
  private final AtomicInteger jobs = new AtomicInteger();
  private volatile boolean isNow;
  private int seen;
  private int used;

  /** A job is done. */
  void begins() {
    isNow = true;
  }

  /** A job has come. */
  void ends() {
    isNow = false;
    jobs.incrementAndGet();
  }

  /** Collects garbage, once, if no job has come since the call before. To be called now and then, by one thread. */
  void use() {
    int now = jobs.get();
    if (isNow && now == seen && now != used) {
      System.gc();
      used = now;
    }
    seen = now;
  }
}
