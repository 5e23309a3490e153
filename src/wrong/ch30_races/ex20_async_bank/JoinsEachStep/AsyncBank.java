// WRONG: Waits for each future in the loop, whose thread is the one that would complete it.
// FAILS: moves_the_amount_from_sender_to_receiver, verifies_both_before_it_writes,
//   has_all_first_verifications_under_way_at_once, carries_out_all_transfers,
//   fails_the_future_of_a_bad_transfer_and_writes_nothing,
//   carries_out_all_others_when_one_is_bad_and_fails_when_they_have_ended, hands_on_an_error_of_the_ledger
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
    ledger.verifyUser(transfer.sender()).join();
    ledger.verifyUser(transfer.receiver()).join();
    update(transfer.sender(), -transfer.amount()).join();
    update(transfer.receiver(), transfer.amount()).join();
    return CompletableFuture.completedFuture(null);
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
