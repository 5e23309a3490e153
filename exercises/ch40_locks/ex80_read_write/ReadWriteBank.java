package ch40_locks.ex80_read_write;

import java.util.Map;
import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: many look, few write. Under one lock for all, an auditor makes other auditors wait, though none of them
 * changes anything.
 *
 * <p>Task: write {@link #transfer} and {@link #audit} so that several auditors read at once, while a transfer shuts
 * everybody out. Any kind of lock will do. An audit reads all balances from the ledger. In both, what the ledger throws
 * reaches the caller, and all locks are free then.
 *
 * <p>Run: {@code mvn test -Dtest=ReadWriteBankTest}
 */
public class ReadWriteBank {
  private final Ledger ledger;

  /** @param ledger has the balances of {@link kata.bank.Accounts#NAMES}; nobody but this bank writes to it */
  public ReadWriteBank(Ledger ledger) {
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
}
