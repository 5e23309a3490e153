// WRONG: It reads the sender's balance only, and works out both from it.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver,
//     keeps_every_balance_right_when_two_transfers_run_at_once,
//     never_ends_in_a_deadlock_whatever_the_accounts_are_called
// SAYS: Ash 400, Misty 600, expected Ash 400, Misty 180
package ch40_locks.ex60_lock_ordering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    boolean isInOrder = transfer.sender().compareTo(transfer.receiver()) < 0;
    var first = lock(isInOrder ? transfer.sender() : transfer.receiver());
    var second = lock(isInOrder ? transfer.receiver() : transfer.sender());
    first.lock();
    try {
      second.lock();
      try {
        int balance = ledger.read(transfer.sender());
        ledger.write(transfer.sender(), balance - transfer.amount());
        ledger.write(transfer.receiver(), balance + transfer.amount());
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  private ReentrantLock lock(String account) {
    return locks.computeIfAbsent(account, _ -> new ReentrantLock());
  }
}
