// WRONG: It gives up when somebody else was faster, though there is enough.
// FAILS: serves_all_for_whom_there_is_enough, answers_what_it_has_done, loses_no_deposit
// SAYS: how often do you try again?
package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicInteger;

public class AtomicAccount {
  private final AtomicInteger balance;

  public AtomicAccount(int initialBalance) {
    balance = new AtomicInteger(initialBalance);
  }

  public boolean withdraw(int amount) {
    check(amount);
    int seen = balance.get();
    return seen >= amount && balance.compareAndSet(seen, seen - amount);
  }

  public void deposit(int amount) {
    check(amount);
    balance.addAndGet(amount);
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
