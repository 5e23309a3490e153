package ch30_races.ex10_sync_bank;

import java.util.List;
import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: a bank has a ledger that verifies users, reads balances and writes them. Nobody else moves money yet: the bank
 * does one thing after the other. This is the bank that later exercises make faster, and break.
 *
 * <p>Task: write {@link #transfer} and {@link #transferAll}. What is wrong with a transfer must be found out before anything
 * is written.
 *
 * <p>Run: {@code mvn test -Dtest=SyncBankTest}
 */
public class SyncBank {
  private final Ledger ledger;

  public SyncBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies the sender, then the receiver. Then takes the amount from the sender (reads the balance, writes it), then gives
   * it to the receiver. An account may go below zero here.
   *
   * @throws IllegalArgumentException if the amount is zero or negative, if sender and receiver are the same, or if one of
   *     them has no account (the ledger throws it then). Nothing has been written
   */
  public void transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException("Write transfer(): begin by verifying sender and receiver.");
  }

  /** One after the other, in order, until one fails: those before it stand, those after it are not begun. */
  public void transferAll(List<Transfer> transfers) {
    throw new UnsupportedOperationException("Write transferAll(): a loop.");
  }
}
