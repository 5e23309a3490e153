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

  @SuppressWarnings("unused") private volatile int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    for (int seen = balance(); seen >= amount; seen = balance()) {
      if (BALANCE.compareAndSet(this, seen, seen - amount)) {
        return true;
      }
    }
    return false;
  }

  public void deposit(int amount) {
    requirePositive(amount);
    BALANCE.getAndAdd(this, amount);
  }

  public int balance() {
    return (int) BALANCE.getVolatile(this);
  }

  private static void requirePositive(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(amount + " is below zero");
    }
  }
}
