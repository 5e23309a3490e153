// WRONG: whoever has to wait waits in acquire(), on the loop's thread.
// FAILS: has_no_waiters_in_common_with_another_lock, lets_the_next_one_wait_until_the_lock_is_given_back, holds_the_lock_until_the_work_has_ended_and_ends_as_the_work_does, serves_them_in_the_order_in_which_they_asked, lets_one_in_at_a_time_whatever_completes_first, stays_on_the_thread_of_the_loop, gives_10_000_who_wait_their_turns, passes_over_who_was_cancelled_before_its_turn, loses_nothing_to_who_is_cancelled_just_when_its_turn_has_come, keeps_the_lock_while_work_goes_on_whose_future_was_cancelled, does_nothing_when_the_lock_is_given_back_twice
// SAYS: The event loop stands still: thread "event loop" waits at FairAsyncLock.java
package ch40_locks.ex20_async_lock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

public class FairAsyncLock implements AsyncLock {
  private final Semaphore free = new Semaphore(1, true);

  public FairAsyncLock(Executor loop) {}

  @Override
  public CompletableFuture<Release> acquire() {
    free.acquireUninterruptibly();
    return CompletableFuture.completedFuture(free::release);
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    return acquire().thenCompose(release -> CompletableFuture.<Void>completedFuture(null)
        .thenCompose(_ -> work.get())
        .whenComplete((_, _) -> release.release()));
  }
}
