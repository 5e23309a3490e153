// WRONG: Nothing keeps a second transfer out.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once,
//     reads_and_writes_balances_only_under_a_ReentrantLock
// SAYS: Somebody came in between a read and the write that belongs to it
package ch40_locks.ex40_reentrant_lock;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private final Ledger ledger;

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

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
