package ch30_races.ex40_threaded_bank;

import java.util.List;
import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: this ledger blocks: each step keeps its thread until it is done, and verifications take long. With a thread for
 * each transfer, all verify at the same time. (Is that safe? The next exercise asks. You need not protect anything here.)
 *
 * <p>Task: write {@link #transfer}, as in the first exercise, and {@link #transferAll} with threads, platform or virtual.
 *
 * <p>Run: {@code mvn test -Dtest=ThreadedBankTest}
 */
public class ThreadedBank {
  private final Ledger ledger;
  public ThreadedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies sender and receiver, takes the amount from the sender (reads, writes), gives it to the receiver.
   *
   * @throws IllegalArgumentException if the amount is zero or negative, if both are the same account, or if one has none
   */
  public void transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException("Write transfer(): begin with the one of your SyncBank.");
  }

  /**
   * Carries out all at once, each in a thread of its own. One that fails stops no other. When this returns or throws, all
   * these threads have ended. Whatever was thrown in one of them reaches the caller, itself or as a cause.
   *
   * @throws InterruptedException if the caller is interrupted; then it interrupts its threads, and waits for their end
   */
  public void transferAll(List<Transfer> transfers) throws InterruptedException {
    throw new UnsupportedOperationException("Write transferAll(): begin with a thread for each transfer.");
  }
}
