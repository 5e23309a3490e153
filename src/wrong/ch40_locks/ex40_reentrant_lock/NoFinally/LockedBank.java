// WRONG: It gives the lock back only where nothing is thrown.
// FAILS: gives_the_lock_back_when_the_ledger_fails
// SAYS: A deadlock: nobody can go on. … which … who has ended, holds
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
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.lock();
    update(transfer.sender(), -transfer.amount());
    update(transfer.receiver(), transfer.amount());
    lock.unlock();
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
