// WRONG: Those who wait for any lock are in one queue.
// FAILS: has_no_waiters_in_common_with_another_lock
// SAYS: One was given back, and who waited for the other one got it.
package ch40_locks.ex20_async_lock;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

public class FairAsyncLock implements AsyncLock {
  private final Executor loop;
  private static final Queue<CompletableFuture<Release>> waiting = new ArrayDeque<>();
  private boolean isTaken;

  public FairAsyncLock(Executor loop) {
    this.loop = loop;
  }

  @Override
  public CompletableFuture<Release> acquire() {
    if (!isTaken) {
      isTaken = true;
      return CompletableFuture.completedFuture(new Once());
    }
    var turn = new CompletableFuture<Release>();
    waiting.add(turn);
    return turn;
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    var turn = acquire();
    var result = turn.thenCompose(release -> begin(work).whenComplete((_, _) -> release.release()));
    // Cancelled before its turn, it leaves the queue. Later the turn is complete, and this changes nothing.
    result.whenComplete((_, _) -> turn.cancel(false));
    return result;
  }

  /** In a future, so that what the work throws does not get past the release. */
  private static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> work) {
    return CompletableFuture.<Void>completedFuture(null).thenCompose(_ -> work.get());
  }

  /** Goes to the next one without ever being free: whoever asks meanwhile has to queue up. */
  private void handOn() {
    var next = waiting.poll();
    if (next == null) {
      isTaken = false;
      return;
    }
    // A callback of its own, or 10,000 who wait would be 10,000 calls deep.
    loop.execute(() -> {
      if (!next.complete(new Once())) { // cancelled
        handOn();
      }
    });
  }

  private final class Once implements Release {
    private boolean isGivenBack;

    @Override
    public void release() {
      if (!isGivenBack) {
        isGivenBack = true;
        handOn();
      }
    }
  }
}
