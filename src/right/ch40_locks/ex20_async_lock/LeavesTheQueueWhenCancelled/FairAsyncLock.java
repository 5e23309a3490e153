package ch40_locks.ex20_async_lock;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

public class FairAsyncLock implements AsyncLock {
  private final Executor loop;
  private final SequencedSet<CompletableFuture<Release>> waiting = new LinkedHashSet<>();
  private boolean isTaken;

  public FairAsyncLock(Executor loop) {
    this.loop = loop;
  }

  @Override
  public CompletableFuture<Release> acquire() {
    var turn = new CompletableFuture<Release>();
    if (isTaken) {
      waiting.add(turn);
      turn.whenComplete((_, _) -> waiting.remove(turn));
    } else {
      isTaken = true;
      turn.complete(once());
    }
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
    try {
      return work.get();
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Release once() {
    boolean[] isGivenBack = {false};
    return () -> {
      if (!isGivenBack[0]) {
        isGivenBack[0] = true;
        loop.execute(this::handOn);
      }
    };
  }

  private void handOn() {
    if (waiting.isEmpty()) {
      isTaken = false;
    } else {
      waiting.removeFirst().complete(once());
    }
  }
}
