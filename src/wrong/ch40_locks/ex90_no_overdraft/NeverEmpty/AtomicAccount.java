// WRONG: It compares with <=: what would leave nothing is refused.
// FAILS: gives_and_takes_and_knows_its_balance
// SAYS: Expected: true, 0.
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
      if (seen <= amount) {
        return false;
      }
      if (balance.compareAndSet(seen, seen - amount)) {
        return true;
      }
    }
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
