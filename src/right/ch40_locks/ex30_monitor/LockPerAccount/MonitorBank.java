package ch40_locks.ex30_monitor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    boolean isInOrder = transfer.sender().compareTo(transfer.receiver()) < 0;
    var first = lock(isInOrder ? transfer.sender() : transfer.receiver());
    var second = lock(isInOrder ? transfer.receiver() : transfer.sender());
    synchronized (first) {
      synchronized (second) {
        update(transfer.sender(), -transfer.amount());
        update(transfer.receiver(), transfer.amount());
      }
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  private Object lock(String account) {
    return locks.computeIfAbsent(account, _ -> new Object());
  }
}
