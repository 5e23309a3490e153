// WRONG: The two parts of a transfer lock by themselves, and nobody holds the lock in between.
// FAILS: lets_nobody_in_while_a_transfer_is_half_done
// SAYS: The books came out right, but … was half done
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
    withdraw(transfer.sender(), transfer.amount());
    deposit(transfer.receiver(), transfer.amount());
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
