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
    while (!isDone(transfer, lock(transfer.sender()), lock(transfer.receiver()))) {
      Thread.yield();
    }
  }

  private boolean isDone(Transfer transfer, ReentrantLock first, ReentrantLock second) {
    if (!first.tryLock()) {
      return false;
    }
    try {
      if (!second.tryLock()) {
        return false;
      }
      try {
        update(transfer.sender(), -transfer.amount());
        update(transfer.receiver(), transfer.amount());
        return true;
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
