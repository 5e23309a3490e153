// WRONG: It reads the sender's balance only, and works out both from it.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver,
//     keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: Ash 400, Misty 600, expected Ash 400, Misty 180
package ch40_locks.ex80_read_write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReadWriteBank {
  private final Ledger ledger;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public ReadWriteBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    lock.writeLock().lock();
    try {
      int sender = ledger.read(transfer.sender());
      ledger.write(transfer.sender(), sender - transfer.amount());
      ledger.write(transfer.receiver(), sender + transfer.amount());
    } finally {
      lock.writeLock().unlock();
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    lock.readLock().lock();
    try {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    } finally {
      lock.readLock().unlock();
    }
    return balances;
  }
}
