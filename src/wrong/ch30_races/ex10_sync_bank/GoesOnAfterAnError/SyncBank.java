// WRONG: After a bad transfer the others are carried out, and the error is thrown in the end.
// FAILS: stops_at_a_bad_one_and_what_came_before_stands
// SAYS: After 2 transfers
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
    update(transfer.receiver(), transfer.amount());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  public void transferAll(List<Transfer> transfers) {
    IllegalArgumentException error = null;
    for (var transfer : transfers) {
      try {
        transfer(transfer);
      } catch (IllegalArgumentException e) {
        error = e;
      }
    }
    if (error != null) {
      throw error;
    }
  }
}
