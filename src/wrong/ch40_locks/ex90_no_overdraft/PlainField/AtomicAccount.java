// WRONG: Nothing makes the check and the change one step.
// FAILS: two_withdrawals_at_once_never_overdraw_it, loses_no_deposit_and_refuses_nothing_that_could_be_taken,
//     is_never_seen_below_zero, uses_compare_and_set_and_no_lock
// SAYS: One after the other, in whatever order, gives
package ch40_locks.ex90_no_overdraft;

public class AtomicAccount {
  private int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    requirePositive(amount);
    if (balance < amount) {
      return false;
    }
    balance -= amount;
    return true;
  }

  public void deposit(int amount) {
    requirePositive(amount);
    balance += amount;
  }

  public int balance() {
    return balance;
  }

  private static void requirePositive(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(amount + " is below zero");
    }
  }
}
