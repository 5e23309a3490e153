// WRONG: the error of a step is taken, and the transfer says that all is well.
// FAILS: refuses_a_user_without_an_account_and_goes_on_with_the_others, tells_its_caller_which_step_failed
// SAYS: said that all is well
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
        .thenCompose(_ -> lock.withLock(() -> move(transfer)))
        .exceptionally(_ -> null);
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    return update(transfer.sender(), -transfer.amount())
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
