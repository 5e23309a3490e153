package kata.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/**
 * Transfers that run at once, and the question whether the books are right at the end. A test makes its bank over
 * {@link #ledger}, and hands it what there is to do:
 *
 * <pre>
 * static final class Transfers extends TransferScenario {
 *   private final LockedBank bank = new LockedBank(ledger);
 *   …
 *   protected void transfer(Transfer transfer) { bank.transfer(transfer); }
 * }
 * </pre>
 *
 * <p>Not thread-safe: under the scheduler one actor runs at a time.
 */
public abstract class TransferScenario implements Scenario {
  /** Where the bank under test keeps its balances. */
  protected final WatchedLedger ledger;

  private final List<Transfer> transfers;
  private final Map<String, Integer> initial;
  private final Books books;
  private final List<Transfer> failed = new ArrayList<>();
  private int reached;

  /**
   * Transfers over a ledger.
   *
   * @param ledger makes the ledger of one schedule
   * @param transfers no two of them the same
   */
  protected TransferScenario(Supplier<WatchedLedger> ledger, List<Transfer> transfers) {
    this.ledger = ledger.get();
    this.transfers = List.copyOf(transfers);
    this.initial = this.ledger.balances();
    this.books = Books.of(initial, transfers);
  }

  /** Has the bank under test carry it out. */
  protected abstract void transfer(Transfer transfer);

  @Override
  public void cast(Cast cast) {
    for (var transfer : transfers) {
      ledger.expectWriter(transfer.toString(), Set.of(transfer.sender(), transfer.receiver()));
      cast.actor(transfer.toString(), () -> {
        if (!goesWell(() -> transfer(transfer))) {
          failed.add(transfer);
        }
      });
    }
  }

  /** Makes a call of the bank under test; false if the ledger failed in it, and the caller got to know. */
  final boolean goesWell(Runnable call) {
    try {
      call.run();
      return true;
    } catch (RuntimeException | Error e) {
      if (!isOfTheLedger(e)) {
        throw e;
      }
      reached++;
      return false;
    }
  }

  private static boolean isOfTheLedger(Throwable thrown) {
    return thrown instanceof WatchedLedger.Failure
        || thrown instanceof WatchedLedger.Breakdown
        || (thrown.getCause() != null && isOfTheLedger(thrown.getCause()));
  }

  @Override
  public Outcome outcome() {
    if (ledger.failures() > reached) {
      return Outcome.wrong("an error was swallowed",
          "The ledger threw an exception, and it did not reach the caller of your method.");
    }
    var judge = failed.isEmpty() ? books : Books.of(initial, carriedOut());
    return judged(judge.judge(ledger.balances()));
  }

  static Outcome judged(Books.Verdict verdict) {
    return switch (verdict) {
      case Books.Verdict.Right _ -> Outcome.right("every balance is right");
      case Books.Verdict.Vanished _ ->
          Outcome.wrong("a transfer has vanished, the sum fits", verdict.sentence());
      case Books.Verdict.Broken _ -> Outcome.wrong("money created or destroyed", verdict.sentence());
    };
  }

  /** The transfers that have not failed. */
  protected final List<Transfer> carriedOut() {
    return transfers.stream().filter(transfer -> !failed.contains(transfer)).toList();
  }
}
