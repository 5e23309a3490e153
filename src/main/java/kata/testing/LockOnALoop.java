package kata.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import kata.bank.AsyncLock;
import kata.bank.AsyncLock.Release;
import kata.proof.Proofs;

/**
 * An asynchronous lock, and a loop on whose thread all its methods are called. After each call the loop runs until it is
 * idle. {@link #lock}, {@link #serve} and {@link #work} are for code that is in the loop already.
 *
 * <p>Belongs to one test.
 */
public final class LockOnALoop implements AutoCloseable {
  private static final String APART =
      " Expected: they have nothing in common. What is static belongs to all of them.";

  private final LoopDriver loop = new LoopDriver();
  private final List<String> served = Collections.synchronizedList(new ArrayList<>());
  private final List<String> threads = Collections.synchronizedList(new ArrayList<>());
  private final AsyncLock lock;

  /**
   * A lock on a new loop.
   *
   * @param made makes the lock for the loop
   */
  public LockOnALoop(Function<Executor, AsyncLock> made) {
    this.lock = made.apply(loop);
  }

  /** The lock itself. */
  public AsyncLock lock() {
    return lock;
  }

  /** Asks for the lock, and gives it back as soon as it is there. */
  public void serve(String name) {
    lock.acquire().thenAccept(release -> {
      work(name);
      release.release();
    });
  }

  /** So many ask by {@code acquire()}, and then as many by {@code withLock()}. */
  public void askInBothWays(int many) {
    run(() -> {
      for (int i = 0; i < many; i++) {
        serve("one of many");
      }
      for (int i = 0; i < many; i++) {
        lock.withLock(() -> work("one of many"));
      }
    });
  }

  /** Work that is done as soon as it is called. */
  public CompletableFuture<String> work(String name) {
    served.add(name);
    threads.add(Thread.currentThread().getName());
    return CompletableFuture.completedFuture("done");
  }

  /**
   * Fails unless these have been served, in this order.
   *
   * @param otherwise a sentence, with {@code %s} for who was served
   */
  public void assertServed(List<String> names, String otherwise) {
    if (!served.equals(names)) {
      throw new AssertionError(otherwise.formatted(List.copyOf(served)));
    }
  }

  /**
   * Fails unless so many have been served.
   *
   * @param otherwise a sentence, with {@code %d} for how many were
   */
  public void assertServed(int count, String otherwise) {
    if (served.size() != count) {
      throw new AssertionError(otherwise.formatted(served.size()));
    }
    Proofs.add("%,d who waited got their turns".formatted(count));
  }

  /**
   * Fails unless all were served in the thread of the loop.
   *
   * @param otherwise a sentence, with {@code %s} for the threads
   */
  public void assertServedInLoop(String otherwise) {
    if (threads.stream().anyMatch(name -> !name.equals("event loop"))) {
      throw new AssertionError(otherwise.formatted(List.copyOf(threads)));
    }
  }

  /** Runs code in the loop. */
  public void run(LoopDriver.Executable code) {
    loop.run(code);
  }

  /** Calls code in the loop, and returns what it returned. */
  public <T> T call(Supplier<T> code) {
    return loop.call(code);
  }

  /** Asks for the lock. */
  public CompletableFuture<Release> acquire() {
    return loop.call(lock::acquire);
  }

  /** Asks for work to be done under the lock. */
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    return loop.call(() -> lock.withLock(work));
  }

  /** Lets work end. */
  public void complete(CompletableFuture<String> work) {
    loop.call(() -> work.complete("done"));
  }

  /** Cancels a future. */
  public void cancel(CompletableFuture<?> future) {
    loop.call(() -> future.cancel(false));
  }

  /** Gives back the lock that this one got. */
  public void giveBack(CompletableFuture<Release> turn) {
    loop.run(() -> turn.join().release());
  }

  /** Waits until the future is complete, or nothing moves any more. */
  public void letEnd(CompletableFuture<?> future) {
    loop.ends(future);
  }

  /** Fails with this sentence unless the future completes, with a result. */
  public void assertCompletes(CompletableFuture<?> future, String otherwise) {
    if (!loop.ends(future)) {
      throw new AssertionError(otherwise);
    }
    var error = LoopAssertions.errorOf(future);
    if (error != null) {
      throw new AssertionError(otherwise + " Its future failed with " + error + ".", error);
    }
  }

  /** As {@link #assertCompletes}, with the result of {@link #work} or {@link #complete}. */
  public void assertDone(CompletableFuture<String> future, String otherwise) {
    assertCompletes(future, otherwise);
    if (!"done".equals(future.join())) {
      throw new AssertionError(
          "The work ended with \"done\", and the future that withLock() returned with " + future.join()
              + ".");
    }
  }

  /** Fails with this sentence if the future is complete. */
  public void assertWaits(CompletableFuture<?> future, String otherwise) {
    if (future.isDone()) {
      throw new AssertionError(otherwise);
    }
  }

  /**
   * Fails unless work that fails, or throws, gives its error to the caller, and the lock to the next one.
   *
   * @param error unchecked
   */
  public void assertEndsAsItsWork(Throwable error) {
    assertEnds("failed", () -> CompletableFuture.failedFuture(error), error);
    var threw = (error instanceof Error ? "threw an Error" : "threw") + " instead of returning a future";
    assertEnds(threw, () -> { throw unchecked(error); }, error);
  }

  private static RuntimeException unchecked(Throwable error) {
    if (error instanceof Error grave) {
      throw grave;
    }
    return (RuntimeException) error;
  }

  private void assertEnds(String how, Supplier<CompletableFuture<String>> work, Throwable expected) {
    var result = withLock(work);
    var next = acquire();
    if (!loop.ends(result)) {
      throw new AssertionError(
          "The work " + how + ", and the future that withLock() returned is not complete.");
    }
    var error = LoopAssertions.errorOf(result);
    if (!expected.equals(error)) {
      throw new AssertionError(
          "The work " + how + ", and withLock() ended " + (error == null ? "well" : "with " + error)
              + ". Expected: a future that fails with the same error.");
    }
    assertCompletes(next, "The work " + how + ", and the lock is still taken: the next one waits for ever.");
    giveBack(next);
  }

  /** Gives the lock back, and fails unless whoever waits for it gets it. */
  public void assertHandsOn(CompletableFuture<Release> turn, CompletableFuture<Release> next) {
    giveBack(turn);
    assertCompletes(next, "The lock was given back, and the one who waited for it did not get it.");
  }

  /** Fails unless two locks, each with a loop of its own, have nothing in common. */
  public static void assertApart(Function<Executor, AsyncLock> made) {
    try (var one = new LockOnALoop(made)) {
      var first = one.acquire();
      var second = one.acquire();
      one.assertWaits(second, "The first one had not given the lock back, and the second one got it, too.");
      try (var other = new LockOnALoop(made)) {
        var others = other.acquire();
        other.assertCompletes(others,
            "There are two locks. One is taken, and the other one is not free." + APART);
        other.giveBack(others);
        one.assertWaits(second,
            "There are two locks. One was given back, and who waited for the other one got it." + APART);
      }
      one.giveBack(first);
      one.assertCompletes(second,
          "There are two locks, each with a loop of its own. The loop of one is closed, and so the other one hands on to"
              + " nobody." + APART);
    }
  }

  /** Ends the loop. */
  @Override
  public void close() {
    loop.close();
  }
}
