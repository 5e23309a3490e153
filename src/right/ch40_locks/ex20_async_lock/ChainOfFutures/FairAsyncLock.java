package ch40_locks.ex20_async_lock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

/** No queue: everybody waits for the end of the one who came before. */
public class FairAsyncLock implements AsyncLock {
  private final Executor loop;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  public FairAsyncLock(Executor loop) {
    this.loop = loop;
  }

  @Override
  public CompletableFuture<Release> acquire() {
    var before = last;
    var end = new CompletableFuture<Void>();
    last = end;
    if (before.isDone()) {
      return CompletableFuture.completedFuture(() -> end.complete(null));
    }
    var turn = new CompletableFuture<Release>();
    before.thenRunAsync(() -> {
      if (!turn.complete(() -> end.complete(null))) {
        end.complete(null);
      }
    }, loop);
    return turn;
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    var turn = acquire();
    var result = new CompletableFuture<T>();
    turn.thenAccept(release -> {
      CompletableFuture<T> begun;
      try {
        begun = work.get();
      } catch (Throwable e) {
        begun = CompletableFuture.failedFuture(e);
      }
      begun.whenComplete((value, error) -> {
        release.release();
        if (error == null) {
          result.complete(value);
        } else {
          result.completeExceptionally(error);
        }
      });
    });
    result.whenComplete((_, _) -> turn.cancel(true));
    return result;
  }
}
