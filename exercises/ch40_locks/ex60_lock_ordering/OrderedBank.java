package ch40_locks.ex60_lock_ordering;

import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: one lock for the whole bank, and a transfer from Ash to Misty makes Brock and Jessie wait, whose accounts
 * it does not touch. With a lock for each account they need not. But now a transfer takes two locks: and if one thread
 * holds Ash's and wants Misty's, while another one holds Misty's and wants Ash's?
 *
 * <p>Task: write {@link #transfer} so that transfers which share no account do not make each other wait. Those that do
 * share one keep the books right, and nobody ever waits for ever. Any kind of lock will do.
 *
 * <p>Run: {@code mvn test -Dtest=OrderedBankTest}
 */
public class OrderedBank {
  private final Ledger ledger;

  /** @param ledger has the balances; only the ledger knows which accounts there are, and they are many */
  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies sender and receiver, then takes the amount from the sender and gives it to the receiver. Called by several
   * threads at once. What the ledger throws reaches the caller, and all locks are free then.
   *
   * @throws kata.bank.UnknownAccountException if one of the two has no account; then nothing has changed
   * @throws IllegalArgumentException if sender and receiver are the same; then nothing has changed
   */
  public void transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException(
        "Write transfer(): begin with the check that sender and receiver differ.");
  }
}
