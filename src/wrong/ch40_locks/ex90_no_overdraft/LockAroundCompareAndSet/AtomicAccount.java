// WRONG: A lock around the compare-and-set: it never fails, and whoever is held up inside holds up everybody.
// FAILS: withdraws_by_compare_and_set
// SAYS: another one had to wait for it to go on: seen was a lock, monitor
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    synchronized (this) {
      int seen = balance.get();
      return seen >= amount && balance.compareAndSet(seen, seen - amount);
    }
  }

  public void deposit(int amount) {
    check(amount);
    synchronized (this) {
      balance.addAndGet(amount);
    }
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
