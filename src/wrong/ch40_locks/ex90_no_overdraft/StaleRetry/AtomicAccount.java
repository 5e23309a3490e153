// WRONG: It reads once, before the loop: when somebody has come in between, the old value never fits again.
// FAILS: two_withdrawals_at_once_never_overdraw_it, loses_no_deposit_and_refuses_nothing_that_could_be_taken,
//     is_never_seen_below_zero, uses_compare_and_set_and_no_lock
// SAYS: This goes on for ever
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
    if (seen < amount) {
      return false;
    }
    while (!balance.compareAndSet(seen, seen - amount)) {
      Thread.onSpinWait();
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
