// WRONG: The ledger belongs to the class: the bank that was made last decides which one.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver
// SAYS: In the first one's ledger are now … Expected: each bank has its own.
package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private static Ledger ledger;
  private final Object lock = new Object();

  public AuditedBank(Ledger ledger) {
    AuditedBank.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
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

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
