// WRONG: compute() keeps others out of a part of the map, not of one key: strangers share one, and all wait when it grows.
// FAILS: lets_transfers_that_share_no_account_run_side_by_side
// SAYS: accounts are many: do two of them ever get the same lock? … in Map.compute
package ch40_locks.ex60_lock_ordering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final Map<String, Integer> changes = new ConcurrentHashMap<>();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    change(transfer.sender(), -transfer.amount());
    change(transfer.receiver(), transfer.amount());
  }

  private void change(String account, int change) {
    changes.compute(account, (_, _) -> {
      ledger.write(account, ledger.read(account) + change);
      return change;
    });
  }
}
