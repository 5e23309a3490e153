// WRONG: A lock for each account, in the order of the hash codes: two names may have the same one.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: A deadlock: nobody can go on. … "Aa pays BB
package ch40_locks.ex40_reentrant_lock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private final Ledger ledger;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    boolean isInOrder = transfer.sender().hashCode() < transfer.receiver().hashCode();
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
