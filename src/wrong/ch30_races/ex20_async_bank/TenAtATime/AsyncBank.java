// WRONG: Ten are begun, and the next ten when those have ended. Nobody asked for a limit.
// FAILS: has_all_first_verifications_under_way_at_once
// SAYS: Under way at that moment: 10 steps.
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
    int ten = Math.min(10, transfers.size());
    var these =
        CompletableFuture.allOf(
            transfers.subList(0, ten).stream().map(this::transfer).toArray(CompletableFuture[]::new));
    if (ten == transfers.size()) {
      return these;
    }
    var next =
        these.handle((_, _) -> transferAll(transfers.subList(ten, transfers.size())))
            .thenCompose(rest -> rest);
    return CompletableFuture.allOf(these, next);
  }
}
