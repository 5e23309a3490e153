package ch40_locks.ex20_async_lock;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kata.bank.AsyncLock;

/** Does not need the loop: the first release on the stack serves all the others, one after the other. */
public class FairAsyncLock implements AsyncLock {
  private final Set<CompletableFuture<Release>> waiting = new LinkedHashSet<>();
  private boolean taken;
  private boolean serving;

  public FairAsyncLock(Executor loop) {}

  @Override
  public CompletableFuture<Release> acquire() {
    var turn = new CompletableFuture<Release>();
    waiting.add(turn);
    turn.whenComplete((_, _) -> waiting.remove(turn));
    serve();
    return turn;
  }

  private void serve() {
    if (serving) {
      return;
    }
    serving = true;
    while (!taken && !waiting.isEmpty()) {
      var turn = waiting.iterator().next();
      boolean[] open = {true};
      taken = true;
      turn.complete(() -> {
        if (open[0]) {
          open[0] = false;
          taken = false;
          serve();
        }
      });
    }
    serving = false;
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    var turn = acquire();
    var result = turn.thenCompose(release -> CompletableFuture.completedFuture(release)
        .thenCompose(_ -> work.get())
        .whenComplete((_, _) -> release.release()));
    result.whenComplete((_, _) -> turn.cancel(false));
    return result;
  }
}
