// WRONG: It remembers whom it has verified, also those who were refused.
// FAILS: verifies_both_before_it_changes_anything
// SAYS: again, and Gary still has no account
package ch40_locks.ex40_reentrant_lock;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private final Ledger ledger;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    // Changes nothing, so any number of threads may do it at once.
    verify(transfer.sender());
    verify(transfer.receiver());
    lock.lock(); // before try: where it was not taken, there is nothing to give back
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      lock.unlock();
    }
  }

  private void verify(String account) {
    if (known.add(account)) {
      ledger.verifyUser(account);
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
