// WRONG: It pays out the whole amount, and cuts the balance off at zero.
// FAILS: takes_in_and_pays_out_what_is_there, never_pays_out_more_than_is_there, answers_what_it_has_done,
//     shows_no_balance_that_never_was
// SAYS: the balance after withdraw(80) was refused
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    return balance.getAndUpdate(seen -> Math.max(0, seen - amount)) >= amount;
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
