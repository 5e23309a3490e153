package ch40_locks.ex50_reentrancy;

import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: the bank has a counter, where money is paid in and taken out, and each of these methods locks by itself. A
 * transfer is one of each, and must be one piece: while its money is in no account, nobody else comes to one of its two
 * accounts. So it holds the lock, and calls methods that take it again.
 *
 * <p>Task: write {@link #withdraw} and {@link #deposit}, and {@link #transfer} out of the two. Choose the kind of lock
 * well.
 *
 * <p>Run: {@code mvn test -Dtest=ReentrantBankTest}
 */
public class ReentrantBank {
  private final Ledger ledger;

  /** @param ledger has the balances; nobody but this bank writes to it */
  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Takes the amount out of the account. Called by several threads at once. */
  public void withdraw(String account, int amount) {
    // TODO
    throw new UnsupportedOperationException("Write withdraw(): begin with ledger.read(account).");
  }

  /** Pays the amount in. Called by several threads at once. */
  public void deposit(String account, int amount) {
    throw new UnsupportedOperationException("Write deposit(), as withdraw().");
  }

  /** Verifies both users, then withdraws and deposits, in one piece. What the ledger throws leaves the lock free. */
  public void transfer(Transfer transfer) {
    throw new UnsupportedOperationException(
        "Write transfer(): begin with ledger.verifyUser(transfer.sender()).");
  }
}
