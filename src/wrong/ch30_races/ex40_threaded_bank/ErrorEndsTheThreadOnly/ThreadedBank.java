// WRONG: What is thrown in a thread ends that thread, and the caller never hears of it.
// FAILS: hands_on_an_error_when_all_others_have_ended, hands_on_whatever_is_thrown
// SAYS: the caller got null. Expected: the UnknownAccountException, itself or as the cause.
package ch30_races.ex40_threaded_bank;

import java.util.List;
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
    var threads =
        transfers.stream().map(each -> Thread.ofPlatform().unstarted(() -> transfer(each))).toList();
    try {
      threads.forEach(Thread::start);
      for (var thread : threads) {
        thread.join();
      }
    } finally {
      threads.forEach(Thread::interrupt);
      awaitEnd(threads);
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
