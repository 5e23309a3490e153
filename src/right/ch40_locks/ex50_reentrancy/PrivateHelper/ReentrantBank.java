package ch40_locks.ex50_reentrancy;

import java.util.concurrent.Semaphore;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;
  private final Semaphore permit = new Semaphore(1);

  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    permit.acquireUninterruptibly();
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      permit.release();
    }
  }

  public void withdraw(String account, int amount) {
    permit.acquireUninterruptibly();
    try {
      update(account, -amount);
    } finally {
      permit.release();
    }
  }

  public void deposit(String account, int amount) {
    permit.acquireUninterruptibly();
    try {
      update(account, amount);
    } finally {
      permit.release();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
