// WRONG: It remembers whom it has verified, also those who were refused.
// FAILS: verifies_both_before_it_changes_anything
// SAYS: again, and Gary still has no account
package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Object lock = new Object();

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    verify(transfer.sender());
    verify(transfer.receiver());
    synchronized (lock) { // both updates in one section: no one may look in between
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    synchronized (lock) { // who only reads needs the lock, too, and for all accounts at once
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    }
    return balances;
  }

  public int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }

  private void verify(String account) {
    if (known.add(account)) {
      ledger.verifyUser(account);
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
