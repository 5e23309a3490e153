package kata.bank;

import java.util.concurrent.CompletableFuture;

/**
 * {@link UnprotectedBank} as asynchronous code. It needs only one thread, and still loses money: whenever it waits for
 * a future, others may come in.
 */
public final class UnprotectedAsyncBank {
  private final AsyncLedger ledger;

  /**
   * A bank over a ledger.
   *
   * @param ledger that has the balances
   */
  public UnprotectedAsyncBank(AsyncLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies both, then takes from the sender, then gives to the receiver: one step after the other, each asked for
   * when the one before has completed.
   *
   * @return fails with an {@link UnknownAccountException} if one of the two has no account; then nothing has changed
   */
  public CompletableFuture<Void> transfer(Transfer transfer) {
    return ledger.verifyUser(transfer.sender())
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> update(transfer.sender(), -transfer.amount()))
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
