package ch30_races.ex20_async_bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kata.bank.AsyncLedger;
import kata.bank.Transfer;

public class AsyncBank {
  private final AsyncLedger ledger;

  public AsyncBank(AsyncLedger ledger) {
    this.ledger = ledger;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    var done = new CompletableFuture<Void>();
    if (transfer.amount() < 1 || transfer.sender().equals(transfer.receiver())) {
      done.completeExceptionally(new IllegalArgumentException("no transfer: " + transfer));
      return done;
    }
    then(ledger.verifyUser(transfer.sender()), done,
        _ -> then(ledger.verifyUser(transfer.receiver()), done,
            _ -> update(transfer.sender(), -transfer.amount(), done,
                () -> update(transfer.receiver(), transfer.amount(), done, () -> done.complete(null)))));
    return done;
  }

  private void update(String account, int change, CompletableFuture<Void> done, Runnable next) {
    then(ledger.read(account), done,
        balance -> then(ledger.write(account, balance + change), done, _ -> next.run()));
  }

  private static <T> void then(CompletableFuture<T> step, CompletableFuture<Void> done, Consumer<T> next) {
    step.whenComplete((value, error) -> {
      if (error != null) {
        done.completeExceptionally(error);
      } else {
        next.accept(value);
      }
    });
  }

  public CompletableFuture<Void> transferAll(List<Transfer> transfers) {
    var all = new CompletableFuture<Void>();
    var left = new int[] {transfers.size() + 1};
    var errors = new Throwable[1];
    Runnable oneLess = () -> {
      if (--left[0] == 0 && errors[0] == null) {
        all.complete(null);
      } else if (left[0] == 0) {
        all.completeExceptionally(errors[0]);
      }
    };
    for (var transfer : transfers) {
      transfer(transfer).whenComplete((_, error) -> {
        errors[0] = error == null ? errors[0] : error;
        oneLess.run();
      });
    }
    oneLess.run();
    return all;
  }
}
