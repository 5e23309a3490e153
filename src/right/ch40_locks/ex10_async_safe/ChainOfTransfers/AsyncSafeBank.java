package ch40_locks.ex10_async_safe;

import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.AsyncLock;
import kata.bank.Transfer;

/** The end of the line is a future: whoever comes waits for it, and is the new end. */
public class AsyncSafeBank {
  private final AsyncLedger ledger;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  public AsyncSafeBank(AsyncLedger ledger, AsyncLock lock) {
    this.ledger = ledger;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    return ledger.verifyUser(transfer.sender())
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> inLine(transfer));
  }

  private CompletableFuture<Void> inLine(Transfer transfer) {
    var moved = last.handle((_, _) -> null).thenCompose(_ -> move(transfer));
    last = moved;
    return moved;
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    return update(transfer.sender(), -transfer.amount())
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
