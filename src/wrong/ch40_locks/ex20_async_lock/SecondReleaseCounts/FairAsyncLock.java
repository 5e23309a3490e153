// WRONG: giving the lock back for the second time frees it under the feet of the next one.
// FAILS: does_nothing_when_the_lock_is_given_back_twice
// SAYS: The first one gave the lock back twice.
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
    if (next == null) {
      isTaken = false;
      return;
    }
    loop.execute(() -> {
      if (!next.complete(new Once())) {
        handOn();
      }
    });
  }

  private final class Once implements Release {
    @Override
    public void release() {
      handOn();
    }
  }
}
