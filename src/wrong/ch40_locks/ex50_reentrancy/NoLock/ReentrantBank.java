// WRONG: Nothing keeps anybody out.
// FAILS: keeps_every_balance_right_when_two_transfers_run_at_once,
//     lets_nobody_in_while_a_transfer_is_half_done
// SAYS: Somebody came in between a read and the write that belongs to it
package ch40_locks.ex50_reentrancy;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;

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
    ledger.write(account, ledger.read(account) - amount);
  }

  public void deposit(String account, int amount) {
    ledger.write(account, ledger.read(account) + amount);
  }
}
