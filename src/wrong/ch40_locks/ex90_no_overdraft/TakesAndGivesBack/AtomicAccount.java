// WRONG: It takes first and gives back if that was too much: for a moment the account is overdrawn.
// FAILS: is_never_seen_below_zero, uses_compare_and_set_and_no_lock
// SAYS: looks (sees -
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    if (balance.addAndGet(-amount) < 0) {
      balance.addAndGet(amount);
      return false;
    }
    return true;
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
