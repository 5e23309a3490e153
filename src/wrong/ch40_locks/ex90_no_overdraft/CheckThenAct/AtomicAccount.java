// WRONG: An atomic check and an atomic change are not one atomic step.
// FAILS: two_withdrawals_at_once_never_overdraw_it, is_never_seen_below_zero,
//     uses_compare_and_set_and_no_lock
// SAYS: One after the other, in whatever order, gives
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    if (balance.get() < amount) {
      return false;
    }
    balance.addAndGet(-amount);
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
