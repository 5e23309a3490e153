package ch40_locks.ex10_async_safe;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.AsyncLock;
import kata.bank.Transfer;

/** Verified transfers come into a queue, and one clerk works it off. */
public class AsyncSafeBank {
  private record Order(Transfer transfer, CompletableFuture<Void> done) {}

  private final AsyncLedger ledger;
  private final Queue<Order> orders = new ArrayDeque<>();
  private boolean isAtWork;

  public AsyncSafeBank(AsyncLedger ledger, AsyncLock lock) {
    this.ledger = ledger;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    var done = new CompletableFuture<Void>();
    ledger.verifyUser(transfer.sender())
        .thenCombine(ledger.verifyUser(transfer.receiver()), (_, _) -> orders.add(new Order(transfer, done)))
        .thenRun(this::work)
        .exceptionally(error -> {
          done.completeExceptionally(error);
          return null;
        });
    return done;
  }

  private void work() {
    var order = isAtWork ? null : orders.poll();
    if (order == null) {
      return;
    }
    isAtWork = true;
    move(order.transfer()).whenComplete((_, error) -> {
      isAtWork = false;
      if (error == null) {
        order.done().complete(null);
      } else {
        order.done().completeExceptionally(error);
      }
      work();
    });
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    return update(transfer.sender(), -transfer.amount())
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
