// WRONG: the function under the lock returns a future that is complete already, instead of that of its work.
// FAILS: is_done_when_its_last_write_is_and_not_before, keeps_every_balance_right_whatever_completes_first, goes_on_with_the_next_transfer_when_a_step_fails, tells_its_caller_which_step_failed
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
        .thenCompose(_ -> lock.withLock(() -> {
          move(transfer);
          return CompletableFuture.completedFuture(null);
        }));
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    return update(transfer.sender(), -transfer.amount())
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
