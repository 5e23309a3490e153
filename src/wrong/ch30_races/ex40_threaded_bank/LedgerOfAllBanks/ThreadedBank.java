// WRONG: The ledger belongs to the class: the bank that was made last decides which one.
// FAILS: moves_the_amount_from_sender_to_receiver
// SAYS: In the first one's ledger are now … Expected: each bank has its own.
package ch30_races.ex40_threaded_bank;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kata.bank.Ledger;
import kata.bank.Transfer;
import org.jspecify.annotations.Nullable;

public class ThreadedBank {
  private static Ledger ledger;

  public ThreadedBank(Ledger ledger) {
    ThreadedBank.ledger = ledger;
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
          } catch (Throwable e) { // nobody calls run(): what is thrown out of it is lost
            error.compareAndSet(null, e);
          }
        }))
        .toList();
    try {
      // Two loops: a join in the first one would let the second thread start when the first has ended.
      threads.forEach(Thread::start);
      for (var thread : threads) {
        thread.join();
      }
    } finally {
      // Only after an interrupt is there anything to do: then the threads are still at work.
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
