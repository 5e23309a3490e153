// WRONG: synchronized (lock) takes the monitor that every object has, not the ReentrantLock itself.
// FAILS: reads_and_writes_balances_only_under_a_ReentrantLock
// SAYS: held no ReentrantLock at that time
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
    synchronized (lock) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
