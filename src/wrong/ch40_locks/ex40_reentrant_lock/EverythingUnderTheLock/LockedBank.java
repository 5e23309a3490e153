// WRONG: The slow verification is under the lock, too: all wait for all.
// FAILS: verifies_outside_of_the_lock
// SAYS: While one user was being verified, nobody else ever was.
package ch40_locks.ex40_reentrant_lock;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    lock.lock();
    try {
      ledger.verifyUser(transfer.sender());
      ledger.verifyUser(transfer.receiver());
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      lock.unlock();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
