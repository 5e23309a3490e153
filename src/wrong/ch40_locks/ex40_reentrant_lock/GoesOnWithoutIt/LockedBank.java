// WRONG: It waits a second for the lock, and goes on without it when that was too short.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once, reads_and_writes_balances_only_under_a_ReentrantLock
// SAYS: in time
package ch40_locks.ex40_reentrant_lock;

import java.util.concurrent.TimeUnit;
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
    boolean isLocked = false;
    try {
      isLocked = lock.tryLock(1, TimeUnit.SECONDS);
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      if (isLocked) {
        lock.unlock();
      }
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
