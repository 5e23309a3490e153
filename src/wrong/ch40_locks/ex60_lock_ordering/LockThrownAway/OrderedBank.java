// WRONG: After use it removes the lock from the map, and somebody may still be waiting for it: whoever comes next makes a new one.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: Is it the same for both?
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
    ledger.verifyUser(transfer.receiver());
    boolean isInOrder = transfer.sender().compareTo(transfer.receiver()) < 0;
    var one = isInOrder ? transfer.sender() : transfer.receiver();
    var two = isInOrder ? transfer.receiver() : transfer.sender();
    var first = lock(one);
    var second = lock(two);
    first.lock();
    try {
      second.lock();
      try {
        update(transfer.sender(), -transfer.amount());
        update(transfer.receiver(), transfer.amount());
      } finally {
        second.unlock();
        locks.remove(two);
      }
    } finally {
      first.unlock();
      locks.remove(one);
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
