package ch30_races.ex40_threaded_bank;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ThreadedBank {
  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

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
    lock.lock();
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      lock.unlock();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  public void transferAll(List<Transfer> transfers) throws InterruptedException {
    var tasks = transfers.stream().map(each -> new FutureTask<>(() -> transfer(each), null)).toList();
    var threads = tasks.stream().map(Thread::new).toList();
    threads.forEach(Thread::start);
    Throwable error = null;
    try {
      for (var task : tasks) {
        try {
          task.get();
        } catch (ExecutionException e) {
          error = e.getCause();
        }
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    } finally {
      awaitEnd(threads);
    }
    if (error instanceof RuntimeException exception) {
      throw exception;
    } else if (error instanceof Error fatal) {
      throw fatal;
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
