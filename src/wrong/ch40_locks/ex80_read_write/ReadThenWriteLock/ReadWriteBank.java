// WRONG: It reads under the read lock, lets go of it, and writes under the write lock what may be old.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
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
    int sender;
    int receiver;
    lock.readLock().lock();
    try {
      sender = ledger.read(transfer.sender());
      receiver = ledger.read(transfer.receiver());
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      ledger.write(transfer.sender(), sender - transfer.amount());
      ledger.write(transfer.receiver(), receiver + transfer.amount());
    } finally {
      lock.writeLock().unlock();
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
}
