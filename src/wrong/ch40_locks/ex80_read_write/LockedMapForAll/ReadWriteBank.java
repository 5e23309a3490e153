// WRONG: The map that all auditors get is safe to write to; but the next audit fills it anew.
// FAILS: an_audit_never_sees_money_in_flight
// SAYS: Auditor got a map with … What is told of one moment stays as it was
package ch40_locks.ex80_read_write;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReadWriteBank {
  private final Ledger ledger;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Integer> balances = new ConcurrentHashMap<>();

  public ReadWriteBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.writeLock().lock();
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      lock.writeLock().unlock();
    }
  }

  public Map<String, Integer> audit() {
    lock.readLock().lock();
    try {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
      return balances;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
