// WRONG: A deposit below zero is refused after it was added.
// FAILS: refuses_amounts_below_zero
// SAYS: the balance after withdraw(-10) and deposit(-10), 100 before
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
      if (seen < amount) {
        return false;
      }
      // It takes only if nobody has changed the balance since it was seen; else look again.
      if (balance.compareAndSet(seen, seen - amount)) {
        return true;
      }
    }
  }

  public void deposit(int amount) {
    balance.addAndGet(amount);
    check(amount);
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
