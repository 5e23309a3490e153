package kata.bank;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A lock for asynchronous code: what {@code asyncio.Lock} is to Python. Whoever has to wait for it waits as a future, not
 * as a thread: no method blocks.
 *
 * <p>For the callbacks of one event loop. All methods are called on the loop's thread, and whatever follows from them
 * runs on that thread. First come, first served: nobody overtakes one who waits.
 */
public interface AsyncLock {
  /** What whoever has the lock gives it back with. */
  @FunctionalInterface
  interface Release {
    /** Gives the lock back: the next one has it. To call it a second time changes nothing. */
    void release();
  }

  /**
   * Asks for the lock.
   *
   * @return completes when the lock is the caller's; if it is free, nobody else need do anything for that. One that is
   *     cancelled before is passed over, as if it had never asked
   */
  CompletableFuture<Release> acquire();

  /**
   * Does work under the lock: {@code async with lock:}. The lock is given back when the future that the work returned
   * is complete, with a result or with an error; or at once if the work throws instead.
   *
   * @param work called when the lock is the caller's
   * @return ends as the work does. Cancelled before the work began, the work is never called. Cancelled later, the work
   *     goes on, for nobody can stop it, and keeps the lock until it is over
   */
  <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work);
}
