package ch40_locks.ex90_no_overdraft;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class AtomicAccount {
  private static final VarHandle BALANCE;

  static {
    try {
      BALANCE = MethodHandles.lookup().findVarHandle(AtomicAccount.class, "balance", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    check(amount);
    while (true) {
      int seen = balance;
      if (seen < amount) {
        return false;
      }
      if (BALANCE.compareAndSet(this, seen, seen - amount)) {
        return true;
      }
    }
  }

  public void deposit(int amount) {
    check(amount);
    int seen = balance;
    while (!BALANCE.compareAndSet(this, seen, seen + amount)) {
      seen = balance;
    }
  }

  public int balance() {
    return balance;
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
