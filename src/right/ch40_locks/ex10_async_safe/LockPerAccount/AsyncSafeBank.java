package ch40_locks.ex10_async_safe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kata.bank.AsyncLedger;
import kata.bank.AsyncLock;
import kata.bank.QueuedAsyncLock;
import kata.bank.Transfer;

/** A lock for each account, always taken in the order of the alphabet; the bank's own lock has nothing to do. */
public class AsyncSafeBank {
  private final AsyncLedger ledger;
  private final Map<String, AsyncLock> locks = new HashMap<>();

  public AsyncSafeBank(AsyncLedger ledger, AsyncLock lock) {
    this.ledger = ledger;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    var accounts = Stream.of(transfer.sender(), transfer.receiver()).sorted().toList();
    return ledger.verifyUser(transfer.sender())
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> locked(accounts, () -> move(transfer)));
  }

  private <T> CompletableFuture<T> locked(List<String> accounts, Supplier<CompletableFuture<T>> work) {
    if (accounts.isEmpty()) {
      return work.get();
    }
    return locks.computeIfAbsent(accounts.getFirst(), _ -> new QueuedAsyncLock())
        .withLock(() -> locked(accounts.subList(1, accounts.size()), work));
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    return update(transfer.sender(), -transfer.amount())
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
