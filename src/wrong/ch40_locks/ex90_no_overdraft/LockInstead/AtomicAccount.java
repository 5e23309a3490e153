// WRONG: Right, but with a lock, where the task is compare-and-set.
// FAILS: withdraws_by_compare_and_set
// SAYS: made no compare-and-set of the balance
package ch40_locks.ex90_no_overdraft;

public class AtomicAccount {
  private int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    check(amount);
    synchronized (this) {
      if (balance < amount) {
        return false;
      }
      balance -= amount;
      return true;
    }
  }

  public void deposit(int amount) {
    check(amount);
    synchronized (this) {
      balance += amount;
    }
  }

  public int balance() {
    synchronized (this) {
      return balance;
    }
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
