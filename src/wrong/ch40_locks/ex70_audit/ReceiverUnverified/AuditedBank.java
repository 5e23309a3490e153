// WRONG: It verifies the sender only.
// FAILS: verifies_both_before_it_changes_anything
// SAYS: it was refused too late
package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final Object lock = new Object();

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    synchronized (lock) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    synchronized (lock) {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    }
    return balances;
  }

  public int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
