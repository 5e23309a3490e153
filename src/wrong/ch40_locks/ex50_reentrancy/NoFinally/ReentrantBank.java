// WRONG: The outer section gives the lock back only where nothing is thrown: it was taken twice, and given
//     back once.
// FAILS: gives_the_lock_back_when_the_ledger_fails
// SAYS: A deadlock: nobody can go on.
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
    withdraw(transfer.sender(), transfer.amount());
    deposit(transfer.receiver(), transfer.amount());
    lock.unlock();
  }

  public void withdraw(String account, int amount) {
    lock.lock();
    try {
      ledger.write(account, ledger.read(account) - amount);
    } finally {
      lock.unlock();
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
