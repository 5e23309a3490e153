// WRONG: whether the next one was cancelled is looked at when it leaves the queue; its turn comes later.
// FAILS: loses_nothing_to_who_is_cancelled_just_when_its_turn_has_come
// SAYS: Just after the lock was given back, the next one was cancelled
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
    while (next != null && next.isCancelled()) {
      next = waiting.poll();
    }
    if (next == null) {
      isTaken = false;
      return;
    }
    var turn = next;
    loop.execute(() -> turn.complete(new Once()));
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
