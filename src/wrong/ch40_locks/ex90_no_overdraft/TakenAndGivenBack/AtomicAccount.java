// WRONG: It takes first and gives back if that was too much: others see a balance below zero, and are refused.
// FAILS: shows_no_balance_that_never_was,
//     withdraws_by_compare_and_set
// SAYS: Somebody looked at the account in the middle of a withdrawal
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    if (balance.addAndGet(-amount) >= 0) {
      return true;
    }
    balance.addAndGet(amount);
    return false;
  }

  public void deposit(int amount) {
    check(amount);
    balance.addAndGet(amount);
  }

  public int balance() {
    return balance.get();
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
