// WRONG: One lock for taking, another one for giving: an account can be paid from and paid to at once.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: Somebody came in between a read and the write that belongs to it
package ch40_locks.ex40_reentrant_lock;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private final Ledger ledger;
  private final ReentrantLock taking = new ReentrantLock();
  private final ReentrantLock giving = new ReentrantLock();

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    taking.lock();
    try {
      update(transfer.sender(), -transfer.amount());
    } finally {
      taking.unlock();
    }
    giving.lock();
    try {
      update(transfer.receiver(), transfer.amount());
    } finally {
      giving.unlock();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
