// WRONG: signal() wakes the one that has waited longest, and it may be one that cannot go on yet.
// FAILS: waits_for_nobody_who_only_waits_for_an_account_that_it_does_not_use
// SAYS: must wait neither for
package ch40_locks.ex60_lock_ordering;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final Set<String> busy = new HashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hasLeft = lock.newCondition();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    var mine = Set.of(transfer.sender(), transfer.receiver());
    enter(mine);
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      leave(mine);
    }
  }

  private void enter(Set<String> accounts) {
    lock.lock();
    try {
      while (!Collections.disjoint(busy, accounts)) {
        hasLeft.awaitUninterruptibly();
      }
      busy.addAll(accounts);
    } finally {
      lock.unlock();
    }
  }

  private void leave(Set<String> accounts) {
    lock.lock();
    try {
      busy.removeAll(accounts);
      hasLeft.signal();
    } finally {
      lock.unlock();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
