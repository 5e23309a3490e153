// WRONG: Trusts that the ledger throws when it reads: it does, but the sender has paid by then.
// FAILS: refuses_a_bad_transfer_and_writes_nothing,
//   verifies_for_40_transfers_at_once_each_in_a_thread_of_its_own,
//   hands_on_an_error_when_all_others_have_ended, interrupts_its_threads_when_it_is_interrupted,
//   waits_for_the_end_of_the_threads_it_interrupts
// SAYS: whatever is wrong must be found out before anything is written.
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
        } catch (InterruptedException e) {}
      }
    }
  }
}
