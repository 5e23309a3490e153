// WRONG: It holds the read lock and asks for the write lock, which waits for all readers: for itself, too.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver,
//     keeps_every_balance_right_when_two_transfers_run_at_once, an_audit_never_sees_money_in_flight,
//     gives_the_lock_back_when_the_ledger_fails
// SAYS: A deadlock: nobody can go on.
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
      int sender = ledger.read(transfer.sender());
      int receiver = ledger.read(transfer.receiver());
      lock.writeLock().lock();
      try {
        ledger.write(transfer.sender(), sender - transfer.amount());
        ledger.write(transfer.receiver(), receiver + transfer.amount());
      } finally {
        lock.writeLock().unlock();
      }
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
}
