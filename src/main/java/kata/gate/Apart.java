package kata.gate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps dumps of all threads apart from whoever runs virtual threads on a thread of its own: a dump that meets one there
 * ends the JVM (SIGSEGV in {@code Continuation::is_continuation_entry_frame}, JDK 25.0.3).
 */
public final class Apart {
  private static final long PATIENCE_MILLIS = 500;

  /** Fair: who runs one schedule after the other shall let a dump in between. */
  private static final ReentrantLock LOCK = new ReentrantLock(true);

  private Apart() {}

  /** From here to {@link #end()} no dump is taken. Waits until one in progress is over. */
  public static void begin() {
    LOCK.lock();
  }

  /** Dumps may be taken again. */
  public static void end() {
    LOCK.unlock();
  }

  /** As {@link #begin()}, if it does not take long. */
  static boolean tryBegin() {
    boolean isInterrupted = Thread.interrupted();
    try {
      return LOCK.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      isInterrupted = true;
      return false;
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
