// WRONG: A lock of its own, made of a compare-and-set: the money itself is not under it, but behind it.
// FAILS: withdraws_by_compare_and_set
// SAYS: a loop that only waits
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger taken = new AtomicInteger();
  private int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    check(amount);
    enter();
    boolean isEnough = balance >= amount;
    balance -= isEnough ? amount : 0;
    taken.set(0);
    return isEnough;
  }

  public void deposit(int amount) {
    check(amount);
    enter();
    balance += amount;
    taken.set(0);
  }

  public int balance() {
    enter();
    int seen = balance;
    taken.set(0);
    return seen;
  }

  private void enter() {
    while (!taken.compareAndSet(0, 1)) {
      Thread.onSpinWait();
    }
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
