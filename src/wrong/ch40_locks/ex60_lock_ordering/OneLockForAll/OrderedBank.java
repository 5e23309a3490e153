// WRONG: One lock for the whole bank: safe, and all wait for all.
// FAILS: lets_transfers_that_share_no_account_run_side_by_side,
//     waits_for_nobody_who_only_waits_for_an_account_that_it_does_not_use
// SAYS: share no account, and yet one always waited for the other
package ch40_locks.ex60_lock_ordering;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.lock();
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
