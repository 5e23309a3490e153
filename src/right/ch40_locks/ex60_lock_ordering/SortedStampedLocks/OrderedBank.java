package ch40_locks.ex60_lock_ordering;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.StampedLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final ConcurrentMap<String, StampedLock> locks = new ConcurrentHashMap<>();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    var stamps = new TreeMap<String, Long>();
    try {
      for (var account : List.of(transfer.sender(), transfer.receiver()).stream().sorted().toList()) {
        stamps.put(account, lock(account).writeLock());
      }
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      stamps.forEach((account, stamp) -> lock(account).unlockWrite(stamp));
    }
  }

  private StampedLock lock(String account) {
    return locks.computeIfAbsent(account, _ -> new StampedLock());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
