// WRONG: a lock that is given back is free until the loop comes to the next one; whoever asks in between overtakes.
// FAILS: serves_them_in_the_order_in_which_they_asked, lets_one_in_at_a_time_whatever_completes_first
// SAYS: served in the order [one who asked just after
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
    isTaken = false;
    loop.execute(this::serveNext);
  }

  private void serveNext() {
    while (!isTaken && !waiting.isEmpty()) {
      isTaken = true;
      if (!waiting.poll().complete(new Once())) {
        isTaken = false;
      }
    }
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
