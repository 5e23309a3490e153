// WRONG: The receiver has the money before the sender has paid: in between there is more than there ever was.
// FAILS: moves_the_amount_from_sender_to_receiver
// SAYS: Expected: Ash's first.
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
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()))
        .thenCompose(_ -> update(transfer.sender(), -transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }

  private static CompletableFuture<Void> refused(String why) {
    return CompletableFuture.failedFuture(new IllegalArgumentException(why));
  }

  public CompletableFuture<Void> transferAll(List<Transfer> transfers) {
    return CompletableFuture.allOf(transfers.stream().map(this::transfer).toArray(CompletableFuture[]::new));
  }
}
