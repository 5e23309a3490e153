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
    change(transfer.sender(), -transfer.amount());
    change(transfer.receiver(), transfer.amount());
  }

  private void change(String account, int amount) {
    var lock = locks.computeIfAbsent(account, _ -> new ReentrantLock());
    lock.lock();
    try {
      ledger.write(account, ledger.read(account) + amount);
    } finally {
      lock.unlock();
    }
  }
}
