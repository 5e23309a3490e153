// WRONG: The balance is taken with join(): right, for it is there; and the write is waited for, which is not.
// FAILS: moves_the_amount_from_sender_to_receiver, carries_out_all_transfers,
//   carries_out_all_others_when_one_is_bad_and_fails_when_they_have_ended, hands_on_an_error_of_the_ledger,
//   verifies_both_before_it_writes
// SAYS: The event loop stands still
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
    var read = ledger.read(account);
    return read.thenAccept(_ -> ledger.write(account, read.join() + change).join());
  }

  private static CompletableFuture<Void> refused(String why) {
    return CompletableFuture.failedFuture(new IllegalArgumentException(why));
  }

  public CompletableFuture<Void> transferAll(List<Transfer> transfers) {
    return CompletableFuture.allOf(transfers.stream().map(this::transfer).toArray(CompletableFuture[]::new));
  }
}
