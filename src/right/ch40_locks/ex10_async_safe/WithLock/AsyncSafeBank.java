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
        .thenCompose(_ -> lock.withLock(() -> move(transfer)));
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    var sender = ledger.read(transfer.sender());
    var receiver = ledger.read(transfer.receiver());
    return sender.thenCombine(receiver, (ofSender, ofReceiver) -> CompletableFuture.allOf(
        ledger.write(transfer.sender(), ofSender - transfer.amount()),
        ledger.write(transfer.receiver(), ofReceiver + transfer.amount())))
        .thenCompose(written -> written);
  }
}
