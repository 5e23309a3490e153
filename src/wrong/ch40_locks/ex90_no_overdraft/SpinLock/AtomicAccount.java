// WRONG: Compare-and-set on a flag is a lock: who is stopped while it is taken stops all the others.
// FAILS: withdraws_by_compare_and_set
// SAYS: made no compare-and-set of the balance
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicBoolean;

public class AtomicAccount {
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    check(amount);
    enter();
    try {
      if (balance < amount) {
        return false;
      }
      balance -= amount;
      return true;
    } finally {
      isTaken.set(false);
    }
  }

  public void deposit(int amount) {
    check(amount);
    enter();
    balance += amount;
    isTaken.set(false);
  }

  public int balance() {
    enter();
    int seen = balance;
    isTaken.set(false);
    return seen;
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }

  private void enter() {
    while (!isTaken.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
  }
}
