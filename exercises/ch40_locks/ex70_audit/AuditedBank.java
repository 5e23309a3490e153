package ch40_locks.ex70_audit;

import java.util.Map;
import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: an auditor adds up all accounts while transfers go on. Between the two writes of a transfer its money is in
 * no account: an invalid state. If the auditor looks just then, money is missing that nobody has lost.
 *
 * <p>Task: write {@link #transfer}, {@link #audit} and {@link #total} so that nobody ever sees money in flight. Any kind
 * of lock will do.
 *
 * <p>Run: {@code mvn test -Dtest=AuditedBankTest}
 */
public class AuditedBank {
  private final Ledger ledger;

  /** @param ledger has the balances of {@link kata.bank.Accounts#NAMES}; nobody but this bank writes to it */
  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /** As before: verifies both, then takes from the sender and gives to the receiver. */
  public void transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException(
        "Write transfer(): begin with ledger.verifyUser(transfer.sender()).");
  }

  /** The balances of all accounts at one moment when no transfer was half done; what is told stays as it was. */
  public Map<String, Integer> audit() {
    throw new UnsupportedOperationException("Write audit(): begin with an empty map.");
  }

  /** What is in all accounts together, at such a moment. */
  public int total() {
    throw new UnsupportedOperationException("Write total(): begin with audit().");
  }
}
