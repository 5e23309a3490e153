// WRONG: It never asks whether there is enough.
// FAILS: refuses_what_it_does_not_have, two_withdrawals_at_once_never_overdraw_it, is_never_seen_below_zero
// SAYS: Expected: false, 100.
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    balance.updateAndGet(seen -> seen - amount);
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
