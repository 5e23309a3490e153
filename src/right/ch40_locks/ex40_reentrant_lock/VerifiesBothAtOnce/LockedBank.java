package ch40_locks.ex40_reentrant_lock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;
import kata.bank.UnknownAccountException;

public class LockedBank {
  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    var sender = CompletableFuture.runAsync(() -> ledger.verifyUser(transfer.sender()));
    var receiver = CompletableFuture.runAsync(() -> ledger.verifyUser(transfer.receiver()));
    try {
      CompletableFuture.allOf(sender, receiver).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UnknownAccountException unknown ? unknown : e;
    }
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
}
