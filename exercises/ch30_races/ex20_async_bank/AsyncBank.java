package ch30_races.ex20_async_bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.Transfer;

/**
 * Situation: the ledger takes its time, and answers with futures that complete in one thread, the event loop. It calls your
 * code there, too, so whoever waits in it waits for ever. While one transfer waits for its answer, others can get on.
 *
 * <p>Task: write {@link #transfer} and {@link #transferAll}, so that all transfers are under way at once, and nobody waits.
 * (Is that safe? The next exercise asks. Here you need not protect anything.)
 *
 * <p>Run: {@code mvn test -Dtest=AsyncBankTest}
 */
public class AsyncBank {
  private final AsyncLedger ledger;

  public AsyncBank(AsyncLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies sender and receiver. Then takes the amount from the sender (reads, then writes), then gives it to the receiver.
   *
   * @return completes when all that is done. It fails with an {@link IllegalArgumentException} if the amount is zero or
   *     negative, if both are the same account, or if one has none; then nothing has been written. Nothing is ever thrown
   */
  public CompletableFuture<Void> transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException(
        "Write transfer(): begin with ledger.verifyUser(transfer.sender()).");
  }

  /** @return completes when every transfer has ended. If some failed, it fails then, with the error of one of them */
  public CompletableFuture<Void> transferAll(List<Transfer> transfers) {
    throw new UnsupportedOperationException("Write transferAll(): begin with the futures of all transfers.");
  }
}
