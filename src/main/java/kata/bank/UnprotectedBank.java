package kata.bank;

/**
 * A bank that protects nothing: between its reads and its writes others may come in, and money is created or destroyed,
 * or a whole transfer vanishes. Here to be watched, not to be copied.
 */
public final class UnprotectedBank {
  private final Ledger ledger;

  /**
   * A bank over a ledger.
   *
   * @param ledger that has the balances
   */
  public UnprotectedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Verifies both, then takes from the sender, then gives to the receiver.
   *
   * @throws UnknownAccountException if one of the two has no account; then nothing has changed
   */
  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    update(transfer.sender(), -transfer.amount());
    update(transfer.receiver(), transfer.amount());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
