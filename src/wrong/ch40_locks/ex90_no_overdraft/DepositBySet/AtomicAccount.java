// WRONG: The deposit is a get and a set: what comes in between is overwritten.
// FAILS: loses_no_deposit_and_refuses_nothing_that_could_be_taken
// SAYS: Was it overwritten
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    while (true) {
      int seen = balance.get();
      if (seen < amount) {
        return false;
      }
      if (balance.compareAndSet(seen, seen - amount)) {
        return true;
      }
    }
  }

  public void deposit(int amount) {
    requirePositive(amount);
    balance.set(balance.get() + amount);
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
