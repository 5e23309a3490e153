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
    update(transfer.sender(), -transfer.amount());
    update(transfer.receiver(), transfer.amount());
  }

  private void update(String account, int change) {
    var lock = locks.computeIfAbsent(account, _ -> new ReentrantLock());
    lock.lock();
    try {
      ledger.write(account, ledger.read(account) + change);
    } finally {
      lock.unlock();
    }
  }
}
