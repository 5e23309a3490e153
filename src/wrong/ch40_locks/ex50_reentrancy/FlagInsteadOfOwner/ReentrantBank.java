// WRONG: A flag says that some transfer holds the lock, not whose: who comes meanwhile takes it for its own.
// FAILS: lets_nobody_in_while_a_transfer_is_half_done
// SAYS: Who holds the lock between the withdrawal and the deposit of a transfer?
package ch40_locks.ex50_reentrancy;

import java.util.concurrent.Semaphore;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;
  private final Semaphore lock = new Semaphore(1);
  private volatile boolean isTransfer;

  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void withdraw(String account, int amount) {
    boolean isMine = isTransfer;
    if (!isMine) {
      lock.acquireUninterruptibly();
    }
    try {
      ledger.write(account, ledger.read(account) - amount);
    } finally {
      if (!isMine) {
        lock.release();
      }
    }
  }

  public void deposit(String account, int amount) {
    boolean isMine = isTransfer;
    if (!isMine) {
      lock.acquireUninterruptibly();
    }
    try {
      ledger.write(account, ledger.read(account) + amount);
    } finally {
      if (!isMine) {
        lock.release();
      }
    }
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.acquireUninterruptibly();
    isTransfer = true;
    try {
      withdraw(transfer.sender(), transfer.amount());
      deposit(transfer.receiver(), transfer.amount());
    } finally {
      isTransfer = false;
      lock.release();
    }
  }
}
