package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final Map<String, ReentrantLock> locks = new TreeMap<>();

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
    Accounts.NAMES.forEach(account -> locks.put(account, new ReentrantLock()));
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    boolean isInOrder = transfer.sender().compareTo(transfer.receiver()) < 0;
    var first = lock(isInOrder ? transfer.sender() : transfer.receiver());
    var second = lock(isInOrder ? transfer.receiver() : transfer.sender());
    first.lock();
    second.lock();
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      second.unlock();
      first.unlock();
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    locks.values().forEach(ReentrantLock::lock);
    try {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    } finally {
      locks.values().forEach(ReentrantLock::unlock);
    }
    return balances;
  }

  public int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }

  private ReentrantLock lock(String account) {
    var lock = locks.get(account);
    if (lock == null) {
      throw new IllegalArgumentException("no account " + account);
    }
    return lock;
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
