// WRONG: It does not look whether sender and receiver are the same.
// FAILS: refuses_a_transfer_from_an_account_to_itself
// SAYS: expected an IllegalArgumentException, and nothing changed
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
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
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
