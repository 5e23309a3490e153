package ch40_locks.ex60_lock_ordering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final Object tie = new Object();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    var sender = lock(transfer.sender());
    var receiver = lock(transfer.receiver());
    int one = System.identityHashCode(sender);
    int other = System.identityHashCode(receiver);
    if (one < other) {
      transfer(transfer, sender, receiver);
    } else if (one > other) {
      transfer(transfer, receiver, sender);
    } else {
      synchronized (tie) {
        transfer(transfer, sender, receiver);
      }
    }
  }

  private void transfer(Transfer transfer, Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        update(transfer.sender(), -transfer.amount());
        update(transfer.receiver(), transfer.amount());
      }
    }
  }

  private Object lock(String account) {
    return locks.computeIfAbsent(account, _ -> new Object());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
