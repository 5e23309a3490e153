// WRONG: the future that is returned is that of the sender's half.
// FAILS: is_done_when_its_last_write_is_and_not_before, tells_its_caller_which_step_failed
// SAYS: was complete while the ledger was still at work
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
    var paid = new CompletableFuture<Void>();
    ledger.verifyUser(transfer.sender())
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> lock.withLock(() -> update(transfer.sender(), -transfer.amount())
            .thenRun(() -> paid.complete(null))
            .thenCompose(_ -> update(transfer.receiver(), transfer.amount()))))
        .whenComplete((_, error) -> {
          if (error != null) {
            paid.completeExceptionally(error);
          }
        });
    return paid;
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
