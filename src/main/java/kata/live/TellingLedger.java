package kata.live;

import kata.bank.Ledger;

/** A ledger whose steps are seen. Thread-safe if the one behind it is. */
record TellingLedger(Ledger ledger, Progress progress) implements Ledger {
  @Override
  public void verifyUser(String account) {
    progress.verifies(account);
    ledger.verifyUser(account);
    progress.hasVerified(account);
  }

  @Override
  public int read(String account) {
    progress.reads(account);
    return ledger.read(account);
  }

  @Override
  public void write(String account, int balance) {
    ledger.write(account, balance);
    progress.hasWritten(account);
  }
}
