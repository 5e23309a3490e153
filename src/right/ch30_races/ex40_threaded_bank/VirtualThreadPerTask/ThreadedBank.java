package ch30_races.ex40_threaded_bank;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
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
    var error = new AtomicReference<Throwable>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : pool.invokeAll(transfers.stream().map(this::task).toList())) {
        try {
          future.get();
        } catch (ExecutionException e) {
          error.set(e.getCause());
        }
      }
    }
    if (error.get() != null) {
      throw new CompletionException(error.get());
    }
  }

  private Callable<Void> task(Transfer transfer) {
    return () -> {
      transfer(transfer);
      return null;
    };
  }
}
