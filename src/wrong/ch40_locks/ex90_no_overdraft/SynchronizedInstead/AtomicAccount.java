// WRONG: A monitor does it, too; but here compare-and-set is asked for.
// FAILS: uses_compare_and_set_and_no_lock
// SAYS: withdraw() used monitor. Expected: compare-and-set, and no lock.
package ch40_locks.ex90_no_overdraft;

public class AtomicAccount {
  private int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public synchronized boolean withdraw(int amount) {
    requirePositive(amount);
    if (balance < amount) {
      return false;
    }
    balance -= amount;
    return true;
  }

  public synchronized void deposit(int amount) {
    requirePositive(amount);
    balance += amount;
  }

  public synchronized int balance() {
    return balance;
  }

  private static void requirePositive(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(amount + " is below zero");
    }
  }
}
