// WRONG: The balance belongs to the class: all accounts share it.
// FAILS: has_money_of_its_own
// SAYS: in an account of 100, after another account was opened with 20 and paid 10 out
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private static final AtomicInteger BALANCE = new AtomicInteger();

  public AtomicAccount(int initialBalance) {
    BALANCE.set(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    while (true) {
      int seen = BALANCE.get();
      if (seen < amount) {
        return false;
      }
      if (BALANCE.compareAndSet(seen, seen - amount)) {
        return true;
      }
    }
  }

  public void deposit(int amount) {
    check(amount);
    BALANCE.addAndGet(amount);
  }

  public int balance() {
    return BALANCE.get();
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
