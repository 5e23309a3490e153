// WRONG: Keeps the balances that it has read once, and never looks at the ledger again.
// FAILS: uses_the_balance_of_now_not_one_from_before
// SAYS: somebody set Ash's balance to 1000. In the end it is 800. Expected: 900.
package ch30_races.ex10_sync_bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class SyncBank {
  private final Ledger ledger;
  private final Map<String, Integer> balances = new HashMap<>();

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
    int balance = balances.computeIfAbsent(account, ledger::read) + change;
    balances.put(account, balance);
    ledger.write(account, balance);
  }

  public void transferAll(List<Transfer> transfers) {
    for (var transfer : transfers) {
      transfer(transfer);
    }
  }
}
