// WRONG: It looks and then takes, each in one step; somebody may come in between the two.
// FAILS: never_pays_out_more_than_is_there, answers_what_it_has_done, withdraws_by_compare_and_set
// SAYS: Somebody took money between your look at the balance and your step that relied on it
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    if (balance.get() < amount) {
      return false;
    }
    balance.addAndGet(-amount);
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
