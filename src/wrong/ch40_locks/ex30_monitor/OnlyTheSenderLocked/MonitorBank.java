// WRONG: The sender's balance changes under the lock, the receiver's after it.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once,
//     reads_and_writes_balances_only_inside_synchronized
// SAYS: Somebody came in between a read and the write that belongs to it
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
    ledger.verifyUser(transfer.receiver());
    synchronized (lock) {
      update(transfer.sender(), -transfer.amount());
    }
    update(transfer.receiver(), transfer.amount());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
