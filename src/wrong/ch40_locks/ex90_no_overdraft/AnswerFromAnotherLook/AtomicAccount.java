// WRONG: The step is one, but the answer comes from a look before it.
// FAILS: takes_zero_like_any_amount_that_is_there, never_pays_out_more_than_is_there,
//   serves_all_for_whom_there_is_enough, answers_what_it_has_done
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
    int before = balance.get();
    int after = balance.updateAndGet(seen -> seen >= amount ? seen - amount : seen);
    return after < before;
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
