// WRONG: The transfer takes the read lock, which many may have at once.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once, an_audit_never_sees_money_in_flight
// SAYS: Somebody came in between a read and the write that belongs to it
package ch40_locks.ex80_read_write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReadWriteBank {
  private final Ledger ledger;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public ReadWriteBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.readLock().lock();
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      lock.readLock().unlock();
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    lock.readLock().lock();
    try {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    } finally {
      lock.readLock().unlock();
    }
    return balances;
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
