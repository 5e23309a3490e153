package kata.gate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long a thread has stayed in one and the same wait, be it with a time-out or without.
 *
 * <p>Belongs to the thread that looks, once in each beat of its heart.
 */
final class Nap {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long sleeper;
  private long waits;
  private int beats;

  Nap(Thread sleeper) {
    this.sleeper = sleeper.threadId();
  }

  void look() {
    var info = THREADS.getThreadInfo(sleeper);
    boolean waitsNow = info != null && info.getThreadState().name().endsWith("WAITING");
    long waitsBefore = waits;
    waits = waitsNow ? info.getWaitedCount() : 0;
    beats = waitsNow && waits == waitsBefore ? beats + 1 : 0;
  }

  /** Whether it lasts for a window by now. */
  boolean isLong() {
    return beats >= Window.LENGTH;
  }
}
