// WRONG: The first error is thrown at once, while other threads are still at work.
// FAILS: hands_on_an_error_when_all_others_have_ended
// SAYS: failed while another was at work, and it threw
package ch30_races.ex40_threaded_bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
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
    var left = new AtomicInteger(transfers.size());
    var end = new CompletableFuture<Void>();
    var threads = transfers.stream()
        .map(transfer -> Thread.ofPlatform().start(() -> {
          try {
            transfer(transfer);
            if (left.decrementAndGet() == 0) {
              end.complete(null);
            }
          } catch (Throwable e) {
            end.completeExceptionally(e);
          }
        }))
        .toList();
    try {
      if (!threads.isEmpty()) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a transfer failed", e.getCause());
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      awaitEnd(threads);
      throw e;
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
