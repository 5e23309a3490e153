package ch40_locks.ex50_reentrancy;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;
  private Thread owner;
  private int depth;

  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void withdraw(String account, int amount) {
    enter();
    try {
      ledger.write(account, ledger.read(account) - amount);
    } finally {
      leave();
    }
  }

  public void deposit(String account, int amount) {
    enter();
    try {
      ledger.write(account, ledger.read(account) + amount);
    } finally {
      leave();
    }
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    enter();
    try {
      withdraw(transfer.sender(), transfer.amount());
      deposit(transfer.receiver(), transfer.amount());
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    var me = Thread.currentThread();
    boolean isInterrupted = false;
    while (owner != null && owner != me) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    owner = me;
    depth++;
    if (isInterrupted) {
      me.interrupt();
    }
  }

  private synchronized void leave() {
    depth--;
    if (depth == 0) {
      owner = null;
      notify();
    }
  }
}
