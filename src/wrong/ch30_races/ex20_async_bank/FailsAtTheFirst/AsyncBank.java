// WRONG: The future fails as soon as one transfer has, while the others are still at work.
// FAILS: carries_out_all_others_when_one_is_bad_and_fails_when_they_have_ended
// SAYS: The future is complete, and this is still under way
package ch30_races.ex20_async_bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.Transfer;

public class AsyncBank {
  private final AsyncLedger ledger;

  public AsyncBank(AsyncLedger ledger) {
    this.ledger = ledger;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    if (transfer.amount() <= 0) {
      return refused("the amount must be positive: " + transfer);
    }
    if (transfer.sender().equals(transfer.receiver())) {
      return refused("sender and receiver must be different: " + transfer);
    }
    return ledger.verifyUser(transfer.sender())
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> update(transfer.sender(), -transfer.amount()))
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }

  private static CompletableFuture<Void> refused(String why) {
    return CompletableFuture.failedFuture(new IllegalArgumentException(why));
  }

  public CompletableFuture<Void> transferAll(List<Transfer> transfers) {
    var all = new CompletableFuture<Void>();
    var each = transfers.stream().map(this::transfer).toList();
    each.forEach(one -> one.whenComplete((_, error) -> {
      if (error != null) {
        all.completeExceptionally(error);
      }
    }));
    CompletableFuture.allOf(each.toArray(CompletableFuture[]::new)).thenRun(() -> all.complete(null));
    return all;
  }
}
