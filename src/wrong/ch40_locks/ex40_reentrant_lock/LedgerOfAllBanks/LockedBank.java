// WRONG: The ledger belongs to the class: the bank that was made last decides which one.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver
// SAYS: In the first one's ledger are now … Expected: each bank has its own.
package ch40_locks.ex40_reentrant_lock;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class LockedBank {
  private static Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

  public LockedBank(Ledger ledger) {
    LockedBank.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    // Changes nothing, so any number of threads may do it at once.
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.lock(); // before try: where it was not taken, there is nothing to give back
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      lock.unlock();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
