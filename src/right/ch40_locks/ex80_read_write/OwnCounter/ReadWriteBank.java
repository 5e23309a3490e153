package ch40_locks.ex80_read_write;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReadWriteBank {
  private final Ledger ledger;
  private int readers;

  public ReadWriteBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (this) {
      awaitNoReaders();
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  public Map<String, Integer> audit() {
    synchronized (this) {
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

  private synchronized void awaitNoReaders() {
    boolean isInterrupted = false;
    while (readers > 0) {
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
