// WRONG: It looks again, but sets what it has worked out from the balance it saw at first.
// FAILS: never_pays_out_more_than_is_there, serves_all_for_whom_there_is_enough, answers_what_it_has_done,
//     loses_no_deposit
// SAYS: how often do you try again?
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    int seen = balance.get();
    int left = seen - amount;
    if (left < 0) {
      return false;
    }
    while (!balance.compareAndSet(balance.get(), left)) {
      Thread.onSpinWait();
    }
    return true;
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
