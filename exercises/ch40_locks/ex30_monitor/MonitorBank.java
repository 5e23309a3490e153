package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

/**
 * Situation: transfers come from several threads. One reads a balance, another one changes it, the first one writes
 * back what it has worked out from the old one: money is created, money is destroyed, a whole transfer vanishes.
 *
 * <p>Task: write {@link #transfer} so that the balances end as if the transfers had come one after the other. Demanded
 * is {@code synchronized}: whoever reads or writes a balance is inside. The verification may be inside or outside.
 * Two banks with ledgers of their own do not make each other wait.
 *
 * <p>Run: {@code mvn test -Dtest=MonitorBankTest}
 */
public class MonitorBank {
  private final Ledger ledger;

  /** @param ledger has the balances; nobody but this bank writes to it */
  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies sender and receiver, then takes the amount from the sender and gives it to the receiver. Called by several
   * threads at once.
   *
   * @throws kata.bank.UnknownAccountException if one of the two has no account (verifyUser throws it); then nothing has
   *     changed
   */
  public void transfer(Transfer transfer) {
    // TODO
    throw new UnsupportedOperationException(
        "Write transfer(): begin with ledger.verifyUser(transfer.sender()).");
  }
}
