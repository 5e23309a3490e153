// WRONG: The ledger belongs to the class: the bank that was made last decides which one.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver
// SAYS: In the first one's ledger are now … Expected: each bank has its own.
package ch40_locks.ex50_reentrancy;

import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private static Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();

  public ReentrantBank(Ledger ledger) {
    ReentrantBank.ledger = ledger;
  }

  public void withdraw(String account, int amount) {
    lock.lock(); // within a transfer for the second time: the lock counts, and lets its owner in
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

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.lock(); // from before the withdrawal until after the deposit
    try {
      withdraw(transfer.sender(), transfer.amount());
      deposit(transfer.receiver(), transfer.amount());
    } finally {
      lock.unlock();
    }
  }
}
