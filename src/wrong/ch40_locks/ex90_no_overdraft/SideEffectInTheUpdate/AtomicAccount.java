// WRONG: The function that updateAndGet calls says on the side that there was enough. When somebody else was faster it is called again, and what it said the first time still stands.
// FAILS: never_pays_out_more_than_is_there, answers_what_it_has_done
// SAYS: begins again
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    boolean[] isTaken = {false};
    balance.updateAndGet(seen -> {
      if (seen < amount) {
        return seen;
      }
      isTaken[0] = true;
      return seen - amount;
    });
    return isTaken[0];
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
