// WRONG: Each call makes a lock of its own, and nobody else ever asks for it.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: Somebody came in between a read and the write that belongs to it
package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    var lock = new Object();
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
