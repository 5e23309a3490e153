// WRONG: After an exception in a transfer, auditors wait for its end for ever. Transfers go on.
// FAILS: gives_the_lock_back_when_the_ledger_fails
// SAYS: A deadlock: nobody can go on.
package ch40_locks.ex80_read_write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReadWriteBank {
  private final Ledger ledger;
  private int readers;
  private boolean isWriting;

  public ReadWriteBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (this) {
      await(() -> readers == 0);
      isWriting = true;
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
      isWriting = false;
      notifyAll();
    }
  }

  public Map<String, Integer> audit() {
    synchronized (this) {
      await(() -> !isWriting);
      readers++;
    }
    try {
      var balances = new LinkedHashMap<String, Integer>();
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
      return balances;
    } finally {
      leave();
    }
  }

  private synchronized void leave() {
    readers--;
    notifyAll();
  }

  private synchronized void await(BooleanSupplier isReady) {
    boolean isInterrupted = false;
    while (!isReady.getAsBoolean()) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
