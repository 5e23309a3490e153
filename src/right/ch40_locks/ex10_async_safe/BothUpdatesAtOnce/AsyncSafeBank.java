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
    return CompletableFuture
        .allOf(ledger.verifyUser(transfer.sender()), ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> lock.withLock(() -> CompletableFuture.allOf(
            update(transfer.sender(), -transfer.amount()), update(transfer.receiver(), transfer.amount()))));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
