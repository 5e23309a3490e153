// WRONG: When somebody else came first it gives up, though there may be enough.
// FAILS: loses_no_deposit_and_refuses_nothing_that_could_be_taken
// SAYS: taken for a reason to give up
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    int seen = balance.get();
    return seen >= amount && balance.compareAndSet(seen, seen - amount);
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
