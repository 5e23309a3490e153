// WRONG: It reads the sender's balance only, and works out both from it.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver,
//     keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: Ash 400, Misty 600, expected Ash 400, Misty 180
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
    lock.lock();
    try {
      int balance = ledger.read(transfer.sender());
      ledger.write(transfer.sender(), balance - transfer.amount());
      ledger.write(transfer.receiver(), balance + transfer.amount());
    } finally {
      lock.unlock();
    }
  }
}
