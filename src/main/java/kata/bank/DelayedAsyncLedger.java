package kata.bank;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous ledger that takes its time, for live runs: no thread waits, and an event loop completes the futures
 * when the delay is over.
 *
 * <p>Thread-safe if the ledger behind it is.
 */
public final class DelayedAsyncLedger implements AsyncLedger {
  private final Ledger ledger;
  private final Delays delays;
  private final EventLoop loop;

  /**
   * Makes a ledger asynchronous.
   *
   * @param ledger that has the balances, and answers at once
   * @param delays how long each step takes
   * @param loop on whose thread all futures complete
   */
  public DelayedAsyncLedger(Ledger ledger, Delays delays, EventLoop loop) {
    this.ledger = ledger;
    this.delays = delays;
    this.loop = loop;
  }

  @Override
  public CompletableFuture<Void> verifyUser(String account) {
    return later(
        delays.verification(),
        () -> {
          ledger.verifyUser(account);
          return null;
        });
  }

  @Override
  public CompletableFuture<Integer> read(String account) {
    return later(delays.read(), () -> ledger.read(account));
  }

  @Override
  public CompletableFuture<Void> write(String account, int balance) {
    return later(
        delays.write(),
        () -> {
          ledger.write(account, balance);
          return null;
        });
  }

  private <T> CompletableFuture<T> later(Duration delay, Supplier<@Nullable T> step) {
    var future = new CompletableFuture<T>();
    try {
      loop.executeAfter(delay, () -> complete(future, step));
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(e); // the loop is closed
    }
    return future;
  }

  private static <T> void complete(CompletableFuture<T> future, Supplier<@Nullable T> step) {
    if (future.isDone()) {
      return; // cancelled meanwhile: the step is not done
    }
    try {
      future.complete(step.get());
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }
}
