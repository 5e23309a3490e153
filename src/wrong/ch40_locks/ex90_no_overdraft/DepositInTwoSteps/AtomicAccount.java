// WRONG: The deposit reads and sets: what is changed in between is overwritten.
// FAILS: serves_all_for_whom_there_is_enough, answers_what_it_has_done, loses_no_deposit
// SAYS: A deposit reads, adds and writes
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
      if (balance.compareAndSet(seen, seen - amount)) {
        return true;
      }
    }
  }

  public void deposit(int amount) {
    check(amount);
    balance.set(balance.get() + amount);
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
