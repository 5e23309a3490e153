package ch40_locks.ex10_async_safe;

import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.AsyncLock;
import kata.bank.Transfer;

/**
 * Situation: all transfers run on one event loop, and still money is lost. Between the read of a balance and the write
 * that belongs to it there is a future to wait for, and meanwhile the loop serves another transfer. So one transfer
 * must shut the others out; but only where it has to, for verifying is what takes the time.
 *
 * <p>Task: write {@link #transfer}: verify sender and receiver, then take from the one and give to the other, as
 * {@code kata.bank.UnprotectedAsyncBank} does. From its first read to its last write no other transfer reads or
 * writes; but any number may verify. {@link AsyncLock} helps. No method may wait for a future.
 *
 * <p>Run: {@code mvn test -Dtest=AsyncSafeBankTest}
 */
public class AsyncSafeBank {
  private final AsyncLedger ledger;
  private final AsyncLock lock;

  /** @param lock free, and nobody else's */
  public AsyncSafeBank(AsyncLedger ledger, AsyncLock lock) {
    this.ledger = ledger;
    this.lock = lock;
  }

  /**
   * Moves the money. Called on the loop's thread, and returns at once.
   *
   * @return complete when the last write is. If a step fails it fails with that error, and the next transfer goes on
   */
  public CompletableFuture<Void> transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException("Write transfer(): begin with ledger.verifyUser(…).");
  }
}
