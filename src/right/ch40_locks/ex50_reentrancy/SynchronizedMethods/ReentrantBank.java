package ch40_locks.ex50_reentrancy;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReentrantBank {
  private final Ledger ledger;

  public ReentrantBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public synchronized void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    withdraw(transfer.sender(), transfer.amount());
    deposit(transfer.receiver(), transfer.amount());
  }

  public synchronized void withdraw(String account, int amount) {
    ledger.write(account, ledger.read(account) - amount);
  }

  public synchronized void deposit(String account, int amount) {
    ledger.write(account, ledger.read(account) + amount);
  }
}
