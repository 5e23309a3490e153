// WRONG: a lock that is taken is given all the same.
// FAILS: has_no_waiters_in_common_with_another_lock, lets_the_next_one_wait_until_the_lock_is_given_back, holds_the_lock_until_the_work_has_ended_and_ends_as_the_work_does, lets_one_in_at_a_time_whatever_completes_first, passes_over_who_was_cancelled_before_its_turn, keeps_the_lock_while_work_goes_on_whose_future_was_cancelled, does_nothing_when_the_lock_is_given_back_twice
// SAYS: the second one got it, too
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
    if (!isTaken || waiting.isEmpty()) {
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
