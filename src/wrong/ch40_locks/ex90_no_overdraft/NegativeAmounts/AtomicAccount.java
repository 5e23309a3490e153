// WRONG: It does not look at the amount: who draws out -10 is paid for it, and a deposit of -10 takes.
// FAILS: refuses_amounts_below_zero
// SAYS: what withdraw(-10) throws
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
