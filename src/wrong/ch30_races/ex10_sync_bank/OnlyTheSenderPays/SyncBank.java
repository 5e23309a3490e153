// WRONG: The amount is taken from the sender, and never arrives.
// FAILS: moves_the_amount_from_sender_to_receiver, lets_an_account_go_below_zero,
//   carries_out_many_one_after_the_other_in_order, stops_at_a_bad_one_and_what_came_before_stands,
//   hands_an_error_of_the_ledger_on_to_the_caller
// SAYS: 100 Poké dollars were destroyed
package ch30_races.ex10_sync_bank;

import java.util.List;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class SyncBank {
  private final Ledger ledger;

  public SyncBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.amount() <= 0) {
      throw new IllegalArgumentException("the amount must be positive: " + transfer);
    }
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException("sender and receiver must be different: " + transfer);
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    update(transfer.sender(), -transfer.amount());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  public void transferAll(List<Transfer> transfers) {
    for (var transfer : transfers) {
      transfer(transfer);
    }
  }
}
