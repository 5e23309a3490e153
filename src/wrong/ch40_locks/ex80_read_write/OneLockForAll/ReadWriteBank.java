// WRONG: Auditors shut each other out.
// FAILS: auditors_do_not_make_each_other_wait
// SAYS: While one auditor was reading the balances, the other one always had to wait.
package ch40_locks.ex80_read_write;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ReadWriteBank {
  private final Ledger ledger;

  public ReadWriteBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (this) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    synchronized (this) {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    }
    return balances;
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
