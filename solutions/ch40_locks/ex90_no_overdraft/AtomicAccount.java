package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    this.balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    while (true) {
      int seen = balance.get(); // in the loop: each try is worked out from a fresh value
      if (seen < amount) {
        return false;
      }
      if (balance.compareAndSet(seen, seen - amount)) { // only if nobody has changed what the check saw
        return true;
      }
    }
  }

  public void deposit(int amount) {
    requirePositive(amount);
    balance.addAndGet(amount); // nothing to check first: one step already
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
