// WRONG: It looks, without a lock, until the sum is what it was at first. Two transfers may make up for each other, and the sum fits, but no balance does.
// FAILS: an_audit_never_sees_money_in_flight
// SAYS: the sum fits, but there was no moment with these balances
package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final int sum;

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
    this.sum = sum(look());
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
    while (true) {
      var balances = look();
      if (sum(balances) == sum) {
        return balances;
      }
      Thread.onSpinWait();
    }
  }

  public int total() {
    return sum(audit());
  }

  private Map<String, Integer> look() {
    var balances = new LinkedHashMap<String, Integer>();
    for (var account : Accounts.NAMES) {
      balances.put(account, ledger.read(account));
    }
    return balances;
  }

  private static int sum(Map<String, Integer> balances) {
    return balances.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
