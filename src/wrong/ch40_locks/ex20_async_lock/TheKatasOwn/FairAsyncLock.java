// WRONG: It hands everything on to the lock that the kata has already.
// FAILS: after_the_tests
// SAYS: which does already what this exercise asks you to write
package ch40_locks.ex20_async_lock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;
import kata.bank.QueuedAsyncLock;

public class FairAsyncLock implements AsyncLock {
  private final AsyncLock lock = new QueuedAsyncLock();

  public FairAsyncLock(Executor loop) {}

  @Override
  public CompletableFuture<Release> acquire() {
    return lock.acquire();
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    return lock.withLock(work);
  }
}
