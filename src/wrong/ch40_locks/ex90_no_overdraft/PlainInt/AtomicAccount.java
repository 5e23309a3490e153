// WRONG: An int that all threads change: they come in between, and need not even see each other's changes.
// FAILS: never_pays_out_more_than_is_there, serves_all_for_whom_there_is_enough, answers_what_it_has_done,
//     loses_no_deposit, shows_no_balance_that_never_was, withdraws_by_compare_and_set
// SAYS: Somebody took money between your look at the balance and your step that relied on it
package ch40_locks.ex90_no_overdraft;

public class AtomicAccount {
  private int balance;

  public AtomicAccount(int initialBalance) {
    balance = initialBalance;
  }

  public boolean withdraw(int amount) {
    check(amount);
    if (balance < amount) {
      return false;
    }
    balance -= amount;
    return true;
  }

  public void deposit(int amount) {
    check(amount);
    balance += amount;
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
