// WRONG: All auditors get the same map, which the next audit fills anew.
// FAILS: an_audit_never_sees_money_in_flight
// SAYS: Auditor got a map with … What is told of one moment stays as it was
package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final Map<String, Integer> balances = new LinkedHashMap<>();

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

  public synchronized Map<String, Integer> audit() {
    for (var account : Accounts.NAMES) {
      balances.put(account, ledger.read(account));
    }
    return balances;
  }

  public synchronized int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
