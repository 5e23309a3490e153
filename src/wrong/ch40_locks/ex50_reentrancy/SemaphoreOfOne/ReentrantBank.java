// WRONG: A semaphore does not know who has its permit: who wants it for the second time waits for himself.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver,
//     keeps_every_balance_right_when_two_transfers_run_at_once,
//     lets_nobody_in_while_a_transfer_is_half_done, gives_the_lock_back_when_the_ledger_fails
// SAYS: waits for a permit of permit … itself holds
package ch40_locks.ex50_reentrancy;

import java.util.concurrent.Semaphore;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;
  private final Semaphore permit = new Semaphore(1);

  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    permit.acquireUninterruptibly();
    try {
      withdraw(transfer.sender(), transfer.amount());
      deposit(transfer.receiver(), transfer.amount());
    } finally {
      permit.release();
    }
  }

  public void withdraw(String account, int amount) {
    permit.acquireUninterruptibly();
    try {
      ledger.write(account, ledger.read(account) - amount);
    } finally {
      permit.release();
    }
  }

  public void deposit(String account, int amount) {
    permit.acquireUninterruptibly();
    try {
      ledger.write(account, ledger.read(account) + amount);
    } finally {
      permit.release();
    }
  }
}
