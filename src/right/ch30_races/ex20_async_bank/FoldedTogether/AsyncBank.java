package ch30_races.ex20_async_bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.Transfer;

public class AsyncBank {
  private final AsyncLedger ledger;

  public AsyncBank(AsyncLedger ledger) {
    this.ledger = ledger;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    return CompletableFuture.completedFuture(transfer)
        .thenAccept(AsyncBank::check)
        .thenCompose(_ -> ledger.verifyUser(transfer.sender()))
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> ledger.read(transfer.sender()))
        .thenCompose(balance -> ledger.write(transfer.sender(), balance - transfer.amount()))
        .thenCompose(_ -> ledger.read(transfer.receiver()))
        .thenCompose(balance -> ledger.write(transfer.receiver(), balance + transfer.amount()));
  }

  private static void check(Transfer transfer) {
    if (transfer.amount() <= 0 || transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException("no transfer: " + transfer);
    }
  }

  public CompletableFuture<Void> transferAll(List<Transfer> transfers) {
    return transfers.stream()
        .map(this::transfer)
        .reduce(CompletableFuture.completedFuture(null),
            (one, other) -> one.thenCombine(other, (_, _) -> null));
  }
}
