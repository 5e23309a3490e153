// WRONG: It verifies the sender, takes the money, and only then finds out that the receiver has no account.
// FAILS: verifies_both_before_it_changes_anything
// SAYS: it was refused too late
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
    lock.lock();
    try {
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
