// WRONG: Trusts that the ledger throws when it reads: it does, but the sender has paid by then.
// FAILS: verifies_both_before_it_writes, refuses_a_bad_transfer_and_writes_nothing,
//   hands_an_error_of_the_ledger_on_to_the_caller
// SAYS: Expected: 1000 in each account, for whatever is wrong must be found out before anything is written.
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
    update(transfer.receiver(), transfer.amount());
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
