// WRONG: The pool is never shut down: its threads wait for more work.
// FAILS: leaves_no_thread_behind, interrupts_its_threads_when_it_is_interrupted,
//   waits_for_the_end_of_the_threads_it_interrupts
// SAYS: of its threads did not end. Expected: none is left.
package ch30_races.ex40_threaded_bank;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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
    var pool = Executors.newCachedThreadPool();
    var futures = transfers.stream().map(each -> pool.submit(() -> transfer(each))).toList();
    Throwable error = null;
    for (var future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        error = e.getCause();
      }
    }
    if (error != null) {
      throw new IllegalStateException(error);
    }
  }
}
