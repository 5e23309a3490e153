// WRONG: When one transfer fails, the threads of all others are interrupted.
// FAILS: hands_on_an_error_when_all_others_have_ended
// SAYS: at once. Expected: it waits for all.
package ch30_races.ex40_threaded_bank;

import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ThreadedBank {
  private final Ledger ledger;

  public ThreadedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.amount() <= 0) {
      throw new IllegalArgumentException("the amount must be positive: " + transfer);
    }
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException("sender and receiver must be different: " + transfer);
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    update(transfer.sender(), -transfer.amount());
    update(transfer.receiver(), transfer.amount());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  public void transferAll(List<Transfer> transfers) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      transfers.forEach(each -> scope.fork(() -> transfer(each)));
      scope.join();
    } catch (StructuredTaskScope.FailedException e) {
      throw new IllegalStateException("a transfer failed", e.getCause());
    }
  }
}
