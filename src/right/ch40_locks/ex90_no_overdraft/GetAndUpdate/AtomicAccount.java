package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    return balance.getAndUpdate(seen -> seen < amount ? seen : seen - amount) >= amount;
  }

  public void deposit(int amount) {
    requirePositive(amount);
    balance.addAndGet(amount);
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
