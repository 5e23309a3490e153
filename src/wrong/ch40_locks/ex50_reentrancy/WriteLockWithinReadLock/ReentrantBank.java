// WRONG: The transfer holds the read lock and wants the write lock: it waits for itself.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver, keeps_every_balance_right_when_two_transfers_run_at_once, lets_nobody_in_while_a_transfer_is_half_done, gives_the_lock_back_when_the_ledger_fails
// SAYS: itself
package ch40_locks.ex50_reentrancy;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void withdraw(String account, int amount) {
    lock.writeLock().lock();
    try {
      ledger.write(account, ledger.read(account) - amount);
    } finally {
      lock.writeLock().unlock();
    }
  }

  public void deposit(String account, int amount) {
    lock.writeLock().lock();
    try {
      ledger.write(account, ledger.read(account) + amount);
    } finally {
      lock.writeLock().unlock();
    }
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.readLock().lock();
    try {
      withdraw(transfer.sender(), transfer.amount());
      deposit(transfer.receiver(), transfer.amount());
    } finally {
      lock.readLock().unlock();
    }
  }
}
