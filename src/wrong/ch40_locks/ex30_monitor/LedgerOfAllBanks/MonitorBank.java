// WRONG: The ledger belongs to the class: the bank that was made last decides which one.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver
// SAYS: In the first one's ledger are now … Expected: each bank has its own.
package ch40_locks.ex30_monitor;

import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private static Ledger ledger;
  // One lock for all that this bank does, and nobody else can get at it.
  private final Object lock = new Object();

  public MonitorBank(Ledger ledger) {
    MonitorBank.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (lock) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
