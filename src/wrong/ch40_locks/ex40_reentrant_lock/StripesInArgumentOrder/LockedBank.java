// WRONG: Many accounts share two locks, and they are taken in the order of the arguments: a deadlock, where the two accounts are not on the same lock.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: A deadlock: nobody can go on
package ch40_locks.ex40_reentrant_lock;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private final Ledger ledger;
  private final ReentrantLock[] locks = {new ReentrantLock(), new ReentrantLock()};

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    var first = lock(transfer.sender());
    var second = lock(transfer.receiver());
    first.lock();
    try {
      second.lock();
      try {
        update(transfer.sender(), -transfer.amount());
        update(transfer.receiver(), transfer.amount());
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  private ReentrantLock lock(String account) {
    return locks[Math.floorMod(account.hashCode(), locks.length)];
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
