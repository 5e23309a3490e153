package ch30_races.ex10_sync_bank;

import java.util.List;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class SyncBank {
  private final Ledger ledger;

  public SyncBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    switch (transfer) {
      case Transfer(_, _, int amount) when amount < 1 ->
          throw new IllegalArgumentException("amount: " + amount);
      case Transfer(var sender, var receiver, _) when sender.equals(receiver) ->
          throw new IllegalArgumentException(sender);
      case Transfer(var sender, var receiver, int amount) -> {
        ledger.verifyUser(receiver);
        ledger.verifyUser(sender);
        synchronized (this) {
          update(sender, -amount);
          update(receiver, amount);
        }
      }
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  public void transferAll(List<Transfer> transfers) {
    for (var transfer : transfers) {
      transfer(transfer);
    }
  }
}
