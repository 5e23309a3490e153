package ch30_races.ex10_sync_bank;

import java.util.List;
import java.util.stream.Stream;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class SyncBank {
  private final Ledger ledger;

  public SyncBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.amount() <= 0) {
      throw new IllegalArgumentException("the amount must be positive: " + transfer);
    }
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException("sender and receiver must be different: " + transfer);
    }
    Stream.of(transfer.sender(), transfer.receiver()).forEach(ledger::verifyUser);
    int senders = ledger.read(transfer.sender());
    int receivers = ledger.read(transfer.receiver());
    ledger.write(transfer.sender(), senders - transfer.amount());
    ledger.write(transfer.receiver(), receivers + transfer.amount());
  }

  public void transferAll(List<Transfer> transfers) {
    transfers.forEach(this::transfer);
  }
}
