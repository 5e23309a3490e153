// WRONG: It verifies the sender only: that the receiver has no account is found out when the money is gone.
// FAILS: verifies_both_before_it_changes_anything
// SAYS: it was refused too late
package ch40_locks.ex60_lock_ordering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    boolean isInOrder = transfer.sender().compareTo(transfer.receiver()) < 0;
    var first = lock(isInOrder ? transfer.sender() : transfer.receiver());
    var second = lock(isInOrder ? transfer.receiver() : transfer.sender());
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
    return locks.computeIfAbsent(account, _ -> new ReentrantLock());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
