package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    next(() -> {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
      return transfer;
    }).join();
  }

  public Map<String, Integer> audit() {
    return next(() -> {
      var balances = new LinkedHashMap<String, Integer>();
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
      return balances;
    }).join();
  }

  public int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }

  private synchronized <T> CompletableFuture<T> next(Supplier<T> work) {
    var mine = last.handle((_, _) -> work.get());
    last = mine;
    return mine;
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
