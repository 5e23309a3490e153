// WRONG: It tells what the total should be, and does not look.
// FAILS: tells_all_balances_and_what_they_add_up_to
// SAYS: total() returned 5000
package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (this) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    synchronized (this) {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    }
    return balances;
  }

  public int total() {
    return Accounts.NAMES.size() * Accounts.INITIAL_BALANCE;
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
