// WRONG: Refuses a transfer that is more than the sender has. Nobody asked for that here.
// FAILS: lets_an_account_go_below_zero
// SAYS: is more than Brock has. Expected: -500.
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
    if (ledger.read(transfer.sender()) < transfer.amount()) {
      throw new IllegalArgumentException("not enough money: " + transfer);
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
