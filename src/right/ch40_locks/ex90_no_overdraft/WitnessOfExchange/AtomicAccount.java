package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicLong;

public class AtomicAccount {
  private final AtomicLong balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicLong(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    long seen = balance.get();
    while (seen >= amount) {
      long witness = balance.compareAndExchange(seen, seen - amount);
      if (witness == seen) {
        return true;
      }
      seen = witness;
    }
    return false;
  }

  public void deposit(int amount) {
    check(amount);
    balance.addAndGet(amount);
  }

  public int balance() {
    return balance.intValue();
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
