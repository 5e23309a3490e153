package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public class AtomicAccount {
  private static final AtomicIntegerFieldUpdater<AtomicAccount> BALANCE =
      AtomicIntegerFieldUpdater.newUpdater(AtomicAccount.class, "balance");

  private volatile int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    check(amount);
    int seen;
    do {
      seen = balance;
      if (seen < amount) {
        return false;
      }
    } while (!BALANCE.compareAndSet(this, seen, seen - amount));
    return true;
  }

  public void deposit(int amount) {
    check(amount);
    BALANCE.addAndGet(this, amount);
  }

  public int balance() {
    return balance;
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
