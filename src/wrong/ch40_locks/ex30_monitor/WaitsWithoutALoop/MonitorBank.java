// WRONG: It waits with `if` instead of `while`: when it wakes, a third transfer may have come in first.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: "Misty pays Ash 30" beside "Ash pays Misty 7"
package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;
  private boolean isBusy;

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    enter();
    int sender = read(transfer.sender());
    write(transfer.sender(), sender - transfer.amount());
    int receiver = read(transfer.receiver());
    write(transfer.receiver(), receiver + transfer.amount());
    leave();
  }

  private synchronized void enter() {
    if (isBusy) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    isBusy = true;
  }

  private synchronized void leave() {
    isBusy = false;
    notify();
  }

  private synchronized int read(String account) {
    return ledger.read(account);
  }

  private synchronized void write(String account, int balance) {
    ledger.write(account, balance);
  }
}
