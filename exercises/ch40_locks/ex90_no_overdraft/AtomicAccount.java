package ch40_locks.ex90_no_overdraft;

/**
 * Situation: an account of its own, without a ledger. Several threads pay in and draw out at once. Each looks whether
 * there is enough and then takes the money; when two look before either takes, the account ends below zero.
 *
 * <p>Task: write the account. It never goes below zero, no deposit is lost, and nobody is refused whom the money would
 * have sufficed for. To look and to take is one step, and nobody waits for a lock: demanded for {@link #withdraw} is
 * compare-and-set, tried again when somebody else was faster.
 *
 * <p>Run: {@code mvn test -Dtest=AtomicAccountTest}
 */
public class AtomicAccount {
  /** @param initialBalance what is in it at first, zero or more */
  public AtomicAccount(int initialBalance) {
    // TODO
    throw new UnsupportedOperationException(
        "Write the constructor: keep initialBalance where all threads see it.");
  }

  /**
   * Takes the amount if there is as much; if not, nothing changes.
   *
   * @return whether it was taken
   * @throws IllegalArgumentException if the amount is below zero
   */
  public boolean withdraw(int amount) {
    throw new UnsupportedOperationException("Write withdraw(), after the constructor.");
  }

  /** Adds the amount; IllegalArgumentException if it is below zero. */
  public void deposit(int amount) {
    throw new UnsupportedOperationException("Write deposit(), after the constructor.");
  }

  /** What is in the account now. */
  public int balance() {
    throw new UnsupportedOperationException("Write balance(), after the constructor.");
  }
}
