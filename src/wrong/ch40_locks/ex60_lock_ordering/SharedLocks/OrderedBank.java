// WRONG: There are sixteen locks, and more accounts: strangers share one.
// FAILS: lets_transfers_that_share_no_account_run_side_by_side
// SAYS: accounts are many: do two of them ever get the same lock?
package ch40_locks.ex60_lock_ordering;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(16).toArray(ReentrantLock[]::new);

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    int sender = number(transfer.sender());
    int receiver = number(transfer.receiver());
    var first = locks[Math.min(sender, receiver)];
    var second = locks[Math.max(sender, receiver)];
    first.lock();
    try {
      second.lock();
      try {
        update(transfer.sender(), -transfer.amount());
        update(transfer.receiver(), transfer.amount());
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  private int number(String account) {
    return Math.floorMod(account.hashCode(), locks.length);
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
