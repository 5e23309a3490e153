package kata.bank;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kata.bank.AsyncLock.Release;

/** Work under an asynchronous lock. */
final class LockedWork {
  private LockedWork() {}

  static <T> CompletableFuture<T> under(AsyncLock lock, Supplier<CompletableFuture<T>> work) {
    var turn = lock.acquire();
    var result = turn.thenCompose(release -> start(work, release));
    // Cancelled while it waits: it leaves the queue. Later this changes nothing.
    result.whenComplete((_, _) -> turn.cancel(false));
    return result;
  }

  private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> work, Release release) {
    // Called by a future, so that what the work throws becomes the future's error, and the lock is given back.
    return CompletableFuture.<Void>completedFuture(null)
        .thenCompose(_ -> work.get())
        .whenComplete((_, _) -> release.release());
  }
}
