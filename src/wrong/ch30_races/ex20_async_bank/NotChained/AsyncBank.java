// WRONG: The steps are asked for all at once, before the verifications have come back.
// FAILS: moves_the_amount_from_sender_to_receiver, verifies_both_before_it_writes, fails_the_future_of_a_bad_transfer_and_writes_nothing,
//   carries_out_all_others_when_one_is_bad_and_fails_when_they_have_ended
// SAYS: Expected: Ash and Misty.
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
    return CompletableFuture.allOf(
        ledger.verifyUser(transfer.sender()),
        ledger.verifyUser(transfer.receiver()),
        update(transfer.sender(), -transfer.amount()),
        update(transfer.receiver(), transfer.amount()));
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
