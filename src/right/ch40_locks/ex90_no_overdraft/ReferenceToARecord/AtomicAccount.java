package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicReference;

public class AtomicAccount {
  private final AtomicReference<State> state;

  public AtomicAccount(int initialBalance) {
    state = new AtomicReference<>(new State(initialBalance));
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    var seen = state.get();
    while (seen.balance() >= amount) {
      var witness = state.compareAndExchange(seen, new State(seen.balance() - amount));
      if (witness == seen) {
        return true;
      }
      seen = witness;
    }
    return false;
  }

  public void deposit(int amount) {
    requirePositive(amount);
    state.updateAndGet(seen -> new State(seen.balance() + amount));
  }

  public int balance() {
    return state.get().balance();
  }

  private static void requirePositive(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(amount + " is below zero");
    }
  }

  private record State(int balance) {}
}
