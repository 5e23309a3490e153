package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;
  private boolean isBusy;

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    enter();
    try {
      synchronized (ledger) {
        update(transfer.sender(), -transfer.amount());
        update(transfer.receiver(), transfer.amount());
      }
    } finally {
      leave();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  private synchronized void enter() {
    boolean isInterrupted = false;
    while (isBusy) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    isBusy = true;
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void leave() {
    isBusy = false;
    notifyAll();
  }
}
