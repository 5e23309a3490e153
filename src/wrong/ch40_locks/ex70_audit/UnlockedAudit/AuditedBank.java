// WRONG: Who only reads takes no lock: the audit comes between the two writes of a transfer.
// FAILS: an_audit_never_sees_money_in_flight, a_total_never_misses_money_in_flight
// SAYS: a transfer was half done
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
    ledger.verifyUser(transfer.receiver());
    synchronized (lock) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    for (var account : Accounts.NAMES) {
      balances.put(account, ledger.read(account));
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
