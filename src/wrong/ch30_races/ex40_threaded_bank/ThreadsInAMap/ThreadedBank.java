// WRONG: It keeps the threads in a map by their transfers: of two equal ones only one is carried out.
// FAILS: verifies_for_40_transfers_at_once_each_in_a_thread_of_its_own
// SAYS: 39 of 40 verifications were under way at once
package ch30_races.ex40_threaded_bank;

import java.util.LinkedHashMap;
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
    var byTransfer = new LinkedHashMap<Transfer, Thread>();
    for (var transfer : transfers) {
      byTransfer.put(transfer, Thread.ofPlatform().unstarted(() -> {
        try {
          transfer(transfer);
        } catch (Throwable e) {
          error.compareAndSet(null, e);
        }
      }));
    }
    var threads = List.copyOf(byTransfer.values());
    try {
      threads.forEach(Thread::start);
      for (var thread : threads) {
        thread.join();
      }
    } finally {
      threads.forEach(Thread::interrupt);
      awaitEnd(threads);
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
        } catch (InterruptedException e) {
          // A second interrupt. The first one's exception is on its way to the caller already.
        }
      }
    }
  }
}
