// WRONG: It gives everything back as soon as the withdrawal is done: the deposit comes without the lock.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver,
//     keeps_every_balance_right_when_two_transfers_run_at_once,
//     lets_nobody_in_while_a_transfer_is_half_done, gives_the_lock_back_when_the_ledger_fails
// SAYS: IllegalMonitorStateException
package ch40_locks.ex50_reentrancy;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.lock();
    try {
      withdraw(transfer.sender(), transfer.amount());
      deposit(transfer.receiver(), transfer.amount());
    } finally {
      lock.unlock();
    }
  }

  public void withdraw(String account, int amount) {
    lock.lock();
    try {
      ledger.write(account, ledger.read(account) - amount);
    } finally {
      while (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }

  public void deposit(String account, int amount) {
    lock.lock();
    try {
      ledger.write(account, ledger.read(account) + amount);
    } finally {
      lock.unlock();
    }
  }
}
