package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    int seen;
    do {
      seen = balance.get();
      if (seen < amount) {
        return false;
      }
    } while (!balance.weakCompareAndSetVolatile(seen, seen - amount));
    return true;
  }

  public void deposit(int amount) {
    requirePositive(amount);
    int seen;
    do {
      seen = balance.get();
    } while (!balance.compareAndSet(seen, seen + amount));
  }

  public int balance() {
    return balance.get();
  }

  private static void requirePositive(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(amount + " is below zero");
    }
  }
}
