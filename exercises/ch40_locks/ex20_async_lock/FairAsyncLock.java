package ch40_locks.ex20_async_lock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

/**
 * Situation: you have used a lock for asynchronous code. What is in it? Whoever has to wait may not wait as a thread, for
 * there is only one, the event loop's. It waits as a future, which somebody completes when its turn has come.
 *
 * <p>Task: write this lock, as {@link AsyncLock} describes it. First come, first served. No call blocks, and all that
 * follows from it runs on the loop's thread. A waiter may be cancelled. Work may fail. And 10,000 may wait at once.
 *
 * <p>Run: {@code mvn test -Dtest=FairAsyncLockTest}
 */
public class FairAsyncLock implements AsyncLock {
  private final Executor loop;

  /** @param loop runs what it is given later, on its own thread, one after the other; all methods are called there */
  public FairAsyncLock(Executor loop) {
    this.loop = loop;
  }

  @Override
  public CompletableFuture<Release> acquire() {
    // TODO
    throw new UnsupportedOperationException("Write acquire(): begin with a field: is the lock taken?");
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    // TODO
    throw new UnsupportedOperationException("Write withLock(): begin with acquire().");
  }
}
