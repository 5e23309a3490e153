// WRONG: Each transfer is begun when the one before has ended: asynchronous in form, synchronous in fact.
// FAILS: has_all_first_verifications_under_way_at_once,
//   carries_out_all_others_when_one_is_bad_and_fails_when_they_have_ended
// SAYS: transferAll() was given 100 transfers … Under way at that moment: 1 steps.
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
    var all = CompletableFuture.<Void>completedFuture(null);
    for (var transfer : transfers) {
      all = all.thenCompose(_ -> transfer(transfer));
    }
    return all;
  }
}
