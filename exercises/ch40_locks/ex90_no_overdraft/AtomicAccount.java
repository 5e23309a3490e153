package ch40_locks.ex90_no_overdraft;

/**
 * Situation: an account without a ledger, in memory alone. Two threads look, both see enough, both take: the account is
 * overdrawn. A lock would help. But a processor can do it without: it replaces a value only if it is still the expected
 * one, in a single step, and says whether it was.
 *
 * <p>Task: write the account so that its balance is never below zero, not even for a moment. Demanded is compare-and-set
 * (any class of {@code java.util.concurrent.atomic} or a {@code VarHandle}), and no lock.
 *
 * <p>Run: {@code mvn test -Dtest=AtomicAccountTest}
 */
public class AtomicAccount {
  /** @param initialBalance not below zero */
  public AtomicAccount(int initialBalance) {}

  /**
   * Takes an amount, if there is enough.
   *
   * @return whether it was taken; false only if the account held less
   * @throws IllegalArgumentException if the amount is below zero; then nothing has changed
   */
  public boolean withdraw(int amount) {
    // TODO
    throw new UnsupportedOperationException("Write withdraw(): begin with a field that holds the balance.");
  }

  /** Adds an amount; one below zero is refused as by {@link #withdraw}. */
  public void deposit(int amount) {
    throw new UnsupportedOperationException("Write deposit(), when you have a field that holds the balance.");
  }

  /** What is in the account now. */
  public int balance() {
    throw new UnsupportedOperationException("Write balance(), when you have a field that holds the balance.");
  }
}
