package ch40_locks.ex20_async_lock;

import java.util.LinkedList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

/** The lock is an actor: a request and a release are messages, and the loop brings both. Cancelled requests are removed. */
public class FairAsyncLock implements AsyncLock {
  private final Executor loop;
  private final LinkedList<CompletableFuture<Release>> inbox = new LinkedList<>();
  private CompletableFuture<Release> holder;

  public FairAsyncLock(Executor loop) {
    this.loop = loop;
  }

  @Override
  public CompletableFuture<Release> acquire() {
    var request = new CompletableFuture<Release>();
    inbox.add(request);
    loop.execute(this::serve);
    return request;
  }

  private void serve() {
    while (holder == null && !inbox.isEmpty()) {
      var next = inbox.removeFirst();
      holder = next;
      if (!next.complete(() -> giveBack(next))) {
        holder = null;
      }
    }
  }

  private void giveBack(CompletableFuture<Release> request) {
    if (holder == request) {
      holder = null;
      loop.execute(this::serve);
    }
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    var turn = acquire();
    var result = turn.thenCompose(release -> {
      try {
        return work.get().whenComplete((_, _) -> release.release());
      } catch (RuntimeException | Error e) {
        release.release();
        throw e;
      }
    });
    result.exceptionally(_ -> {
      turn.cancel(false);
      return null;
    });
    return result;
  }
}
