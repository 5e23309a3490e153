package kata.live;

import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;

/** An asynchronous ledger whose steps are seen. Thread-safe if the one behind it is. */
record TellingAsyncLedger(AsyncLedger ledger, Progress progress) implements AsyncLedger {
  @Override
  public CompletableFuture<Void> verifyUser(String account) {
    progress.verifies(account);
    // A future after the other one: callbacks of one and the same run in an order that nobody promises.
    return ledger.verifyUser(account).thenRun(() -> progress.hasVerified(account));
  }

  @Override
  public CompletableFuture<Integer> read(String account) {
    progress.reads(account);
    return ledger.read(account);
  }

  @Override
  public CompletableFuture<Void> write(String account, int balance) {
    return ledger.write(account, balance).thenRun(() -> progress.hasWritten(account));
  }
}
