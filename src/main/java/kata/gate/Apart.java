package kata.gate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps dumps of all threads apart from whoever runs virtual threads on a thread of its own: a dump that meets one there
 * ends the JVM (SIGSEGV in {@code Continuation::is_continuation_entry_frame}, JDK 25.0.3).
 */
public final class Apart {
  /** A schedule ends within it, unless it never does; then a dump without virtual threads is better than none. */
  private static final long PATIENCE_SECONDS = 5;

  /** Fair: who runs one schedule after the other shall let a dump in between. */
  private static final ReentrantLock LOCK = new ReentrantLock(true);

  /** One dump at a time. They all end, so that a dump waits for another without losing patience. */
  private static final ReentrantLock DUMPS = new ReentrantLock(true);

  private Apart() {}

  /** From here to {@link #end()} no dump is taken. Waits until one in progress is over. */
  public static void begin() {
    LOCK.lock();
  }

  /** Dumps may be taken again. */
  public static void end() {
    LOCK.unlock();
  }

  /**
   * Takes a dump while no schedule is followed and no other dump is taken. An interrupt does not end the wait; the flag
   * is kept.
   *
   * @param whole takes it; on the calling thread
   * @param otherwise if a schedule never ends
   */
  static <T> T dump(Supplier<T> whole, Supplier<T> otherwise) {
    boolean isInterrupted = Thread.interrupted();
    DUMPS.lock();
    try {
      while (true) {
        try {
          return LOCK.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS) ? locked(whole) : otherwise.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } finally {
      DUMPS.unlock();
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> T locked(Supplier<T> whole) {
    try {
      return whole.get();
    } finally {
      LOCK.unlock();
    }
  }
}
