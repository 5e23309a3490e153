// WRONG: An amount below zero turns a deposit into a withdrawal that nobody checks.
// FAILS: refuses_amounts_below_zero
// SAYS: Expected: an IllegalArgumentException
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    while (true) {
      int seen = balance.get();
      if (seen < amount) {
        return false;
      }
      if (balance.compareAndSet(seen, seen - amount)) {
        return true;
      }
    }
  }

  public void deposit(int amount) {
    balance.addAndGet(amount);
  }

  public int balance() {
    return balance.get();
  }
}
