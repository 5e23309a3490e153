// WRONG: It reads the sender's balance only, and works out both from it.
// FAILS: moves_the_amount_from_the_sender_to_the_receiver, tells_all_balances_and_what_they_add_up_to,
//     keeps_every_balance_right_when_two_transfers_run_at_once
// SAYS: Ash 400, Misty 600, expected Ash 400, Misty 180
package ch40_locks.ex70_audit;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class AuditedBank {
  private final Ledger ledger;
  private final Object lock = new Object();

  public AuditedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (lock) {
      int balance = ledger.read(transfer.sender());
      ledger.write(transfer.sender(), balance - transfer.amount());
      ledger.write(transfer.receiver(), balance + transfer.amount());
    }
  }

  public Map<String, Integer> audit() {
    var balances = new LinkedHashMap<String, Integer>();
    synchronized (lock) {
      for (var account : Accounts.NAMES) {
        balances.put(account, ledger.read(account));
      }
    }
    return balances;
  }

  public int total() {
    return audit().values().stream().mapToInt(Integer::intValue).sum();
  }
}
