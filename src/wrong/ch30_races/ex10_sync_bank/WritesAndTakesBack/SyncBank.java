// WRONG: Pays first, and takes it back when something is wrong: meanwhile the books are.
// FAILS: verifies_both_before_it_writes, refuses_a_bad_transfer_and_writes_nothing
// SAYS: Expected: nothing is written, not even for a moment.
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
    update(transfer.sender(), -transfer.amount());
    try {
      ledger.verifyUser(transfer.sender());
      ledger.verifyUser(transfer.receiver());
      update(transfer.receiver(), transfer.amount());
    } catch (IllegalArgumentException e) {
      update(transfer.sender(), transfer.amount());
      throw e;
    }
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
