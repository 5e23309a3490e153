// WRONG: the lock is given back after the last write; a step that fails skips that.
// FAILS: goes_on_with_the_next_transfer_when_a_step_fails
// SAYS: has the lock, and never gave it back
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
        .thenCompose(_ -> lock.acquire())
        .thenCompose(release -> move(transfer).thenRun(release::release));
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    return update(transfer.sender(), -transfer.amount())
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
