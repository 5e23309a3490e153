// WRONG: One lock for taking and another one for giving: an account can be paid from and paid to at once.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: Somebody came in between a read and the write that belongs to it
package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;
  private final Object taking = new Object();
  private final Object giving = new Object();

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (taking) {
      update(transfer.sender(), -transfer.amount());
    }
    synchronized (giving) {
      update(transfer.receiver(), transfer.amount());
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
