// WRONG: The transfer waits with `if` instead of `while`: when one auditor leaves, another one may be there.
// FAILS: an_audit_never_sees_money_in_flight
// SAYS: Who looks again, before it writes?
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
      if (readers > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
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
      synchronized (this) {
        readers--;
        notifyAll();
      }
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
