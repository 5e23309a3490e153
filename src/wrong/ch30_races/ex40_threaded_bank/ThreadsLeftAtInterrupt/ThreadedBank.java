// WRONG: join() throws, and the threads go on without anybody who waits for them.
// FAILS: interrupts_its_threads_when_it_is_interrupted, waits_for_the_end_of_the_threads_it_interrupts
// SAYS: When transferAll() had been interrupted, 2 of its threads did not end.
package ch30_races.ex40_threaded_bank;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kata.bank.Ledger;
import kata.bank.Transfer;
import org.jspecify.annotations.Nullable;

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
    var error = new AtomicReference<@Nullable Throwable>();
    var threads = transfers.stream()
        .map(transfer -> Thread.ofPlatform().unstarted(() -> {
          try {
            transfer(transfer);
          } catch (Throwable e) {
            error.compareAndSet(null, e);
          }
        }))
        .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    if (error.get() != null) {
      throw new IllegalStateException("a transfer failed", error.get());
    }
  }
}
