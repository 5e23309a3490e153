package ch40_locks.ex70_audit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final Object lock = new Object();
  private final AtomicReference<Map<String, Integer>> books = new AtomicReference<>();

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
    var balances = new HashMap<String, Integer>();
    Accounts.NAMES.forEach(account -> balances.put(account, ledger.read(account)));
    books.set(Map.copyOf(balances));
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    books.updateAndGet(before -> {
      var after = new HashMap<>(before);
      after.merge(transfer.sender(), -transfer.amount(), Integer::sum);
      after.merge(transfer.receiver(), transfer.amount(), Integer::sum);
      return Map.copyOf(after);
    });
    synchronized (lock) {
      for (var account : new String[] {transfer.sender(), transfer.receiver()}) {
        ledger.write(account, balance(account));
      }
    }
  }

  public Map<String, Integer> audit() {
    return books.get();
  }

  public int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }

  private int balance(String account) {
    return audit().getOrDefault(account, 0);
  }
}
