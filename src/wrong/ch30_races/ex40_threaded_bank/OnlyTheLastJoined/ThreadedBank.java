// WRONG: Waits for the thread that was started last, which need not be the last to end.
// FAILS: returns_only_when_all_have_ended
// SAYS: One still writes Ash, and it returned normally. Expected: it waits.
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
    try {
      threads.forEach(Thread::start);
      if (!threads.isEmpty()) {
        threads.getLast().join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      awaitEnd(threads);
      throw e;
    }
    if (error.get() != null) {
      throw new IllegalStateException("a transfer failed", error.get());
    }
  }

  private static void awaitEnd(List<Thread> threads) {
    for (var thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {}
      }
    }
  }
}
