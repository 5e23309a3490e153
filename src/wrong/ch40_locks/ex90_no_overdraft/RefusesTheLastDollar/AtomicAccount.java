// WRONG: It refuses when the amount is just what is there.
// FAILS: takes_zero_like_any_amount_that_is_there, pays_out_the_last_dollar
// SAYS: withdraw(100), as much as is there
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
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
