// WRONG: It verifies the sender, takes the money, and only then finds out that the receiver has no account.
// FAILS: verifies_both_before_it_changes_anything
// SAYS: it was refused too late, for Ash now has 900 instead of 1000
package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;
  private final Object lock = new Object();

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    synchronized (lock) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
