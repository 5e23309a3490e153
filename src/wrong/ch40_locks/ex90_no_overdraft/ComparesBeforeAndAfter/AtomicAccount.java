// WRONG: It looks again to find out whether the money was taken: meanwhile somebody else may have changed the balance.
// FAILS: takes_zero_like_any_amount_that_is_there, answers_what_it_has_done
// SAYS: from what does it know whether the money was taken?
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    int before = balance.getAndUpdate(seen -> seen >= amount ? seen - amount : seen);
    return balance.get() != before;
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
