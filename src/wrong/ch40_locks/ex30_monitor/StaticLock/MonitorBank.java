// WRONG: The lock belongs to the class: all banks share it.
// FAILS: does_not_make_two_banks_wait_for_each_other
// SAYS: Two banks, each with a ledger of its own: while one was at work, the other one always had to wait.
package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;
  private static final Object LOCK = new Object();

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (LOCK) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
