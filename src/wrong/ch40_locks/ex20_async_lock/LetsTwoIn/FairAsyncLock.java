// WRONG: between the release and the next one's turn the lock is free, and whoever comes then is in, too.
// FAILS: serves_them_in_the_order_in_which_they_asked, lets_one_in_at_a_time_whatever_completes_first
// SAYS: While … had the lock, … got it, too.
package ch40_locks.ex20_async_lock;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

public class FairAsyncLock implements AsyncLock {
  private final Executor loop;
  private final Queue<CompletableFuture<Release>> waiting = new ArrayDeque<>();
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
    result.whenComplete((_, _) -> turn.cancel(false));
    return result;
  }

  private static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> work) {
    return CompletableFuture.<Void>completedFuture(null).thenCompose(_ -> work.get());
  }

  private void handOn() {
    var next = waiting.poll();
    isTaken = false;
    if (next == null) {
      return;
    }
    loop.execute(() -> {
      isTaken = true;
      if (!next.complete(new Once())) {
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
