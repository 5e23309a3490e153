package ch40_locks.ex30_monitor;

import java.util.EnumMap;
import java.util.Map;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class MonitorBank {
  private final Ledger ledger;
  private final Map<Part, Object> locks = new EnumMap<>(Map.of(Part.BOOKS, new Object()));

  private enum Part {
    BOOKS, ARCHIVE
  }

  public MonitorBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    synchronized (locks.get(Part.BOOKS)) {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    }
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
