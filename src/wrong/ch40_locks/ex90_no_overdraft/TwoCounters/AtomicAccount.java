// WRONG: What has come in and what has gone out are two counters; a look at the balance reads one after the other.
// FAILS: shows_no_balance_that_never_was
// SAYS: A look at the account began before others were at work
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger in;
  private final AtomicInteger out = new AtomicInteger();

  public AtomicAccount(int initialBalance) {
    in = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    while (true) {
      int seen = out.get();
      if (in.get() - seen < amount) {
        return false;
      }
      if (out.compareAndSet(seen, seen + amount)) {
        return true;
      }
    }
  }

  public void deposit(int amount) {
    check(amount);
    in.addAndGet(amount);
  }

  public int balance() {
    return in.get() - out.get();
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
