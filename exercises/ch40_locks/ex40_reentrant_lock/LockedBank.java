package ch40_locks.ex40_reentrant_lock;

import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: verifying a user is slow, as if over a network, and it changes nothing. Under the lock it would make
 * everybody wait for everybody. And the ledger may fail: whoever leaves by an exception must not keep the lock.
 *
 * <p>Task: write {@link #transfer} once more. Demanded is a {@link java.util.concurrent.locks.ReentrantLock}: whoever
 * reads or writes a balance holds it. The verification stays outside: several users are verified at once.
 *
 * <p>Run: {@code mvn test -Dtest=LockedBankTest}
 */
public class LockedBank {
  private final Ledger ledger;

  /** @param ledger has the balances; nobody but this bank writes to it */
  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies sender and receiver, then takes the amount from the sender and gives it to the receiver. Called by several
   * threads at once; waits for its turn as long as it takes. What the ledger throws reaches the caller, and the lock is
   * free then. (If the very first write fails, nothing has changed. To undo a later one is no part of this task.)
   *
   * @throws kata.bank.UnknownAccountException if one of the two has no account; then nothing has changed
   */
  public void transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException(
        "Write transfer(): begin with ledger.verifyUser(transfer.sender()).");
  }
}
