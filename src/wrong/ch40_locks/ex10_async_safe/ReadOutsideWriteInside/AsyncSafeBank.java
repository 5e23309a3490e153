// WRONG: the balances are read before the lock is there, and written under it.
// FAILS: keeps_every_balance_right_whatever_completes_first, goes_on_with_the_next_transfer_when_a_step_fails
// SAYS: overwrites
package ch40_locks.ex10_async_safe;

import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.AsyncLock;
import kata.bank.Transfer;

public class AsyncSafeBank {
  private final AsyncLedger ledger;
  private final AsyncLock lock;

  public AsyncSafeBank(AsyncLedger ledger, AsyncLock lock) {
    this.ledger = ledger;
    this.lock = lock;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    return ledger.verifyUser(transfer.sender())
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> ledger.read(transfer.sender()))
        .thenCompose(sender -> ledger.read(transfer.receiver())
            .thenCompose(
                receiver -> lock.withLock(() -> ledger.write(transfer.sender(), sender - transfer.amount())
                    .thenCompose(_ -> ledger.write(transfer.receiver(), receiver + transfer.amount())))));
  }
}
