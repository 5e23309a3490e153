// WRONG: It gives back what it did not get: unlock() stands in the finally of a tryLock() that may have
//     failed.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once,
//     reads_and_writes_balances_only_under_a_ReentrantLock, verifies_outside_of_the_lock,
//     gives_the_lock_back_when_the_ledger_fails
// SAYS: threw IllegalMonitorStateException
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
    boolean isDone = false;
    while (!isDone) {
      try {
        if (lock.tryLock()) {
          update(transfer.sender(), -transfer.amount());
          update(transfer.receiver(), transfer.amount());
          isDone = true;
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
