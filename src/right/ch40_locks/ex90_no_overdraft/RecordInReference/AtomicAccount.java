package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicReference;

public class AtomicAccount {
  private record State(int balance) {}

  private final AtomicReference<State> state;

  public AtomicAccount(int initialBalance) {
    state = new AtomicReference<>(new State(initialBalance));
  }

  public boolean withdraw(int amount) {
    check(amount);
    State seen;
    do {
      seen = state.get();
      if (seen.balance() < amount) {
        return false;
      }
    } while (!state.compareAndSet(seen, new State(seen.balance() - amount)));
    return true;
  }

  public void deposit(int amount) {
    check(amount);
    state.updateAndGet(seen -> new State(seen.balance() + amount));
  }

  public int balance() {
    return state.get().balance();
  }

  private static void check(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount below zero: " + amount);
    }
  }
}
