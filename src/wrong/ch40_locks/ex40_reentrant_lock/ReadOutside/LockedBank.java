// WRONG: It reads outside of the lock and writes under it: what it writes may be worked out from old
//     balances.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once,
//     reads_and_writes_balances_only_under_a_ReentrantLock
// SAYS: Somebody came in between a read and the write that belongs to it
package ch40_locks.ex40_reentrant_lock;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

  public LockedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    int sender = ledger.read(transfer.sender());
    int receiver = ledger.read(transfer.receiver());
    lock.lock();
    try {
      ledger.write(transfer.sender(), sender - transfer.amount());
      ledger.write(transfer.receiver(), receiver + transfer.amount());
    } finally {
      lock.unlock();
    }
  }
}
