package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final StampedLock lock = new StampedLock();

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    long stamp = lock.writeLock();
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    long stamp = lock.writeLock();
    try {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    } finally {
      lock.unlockWrite(stamp);
    }
    return balances;
  }

  public int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
