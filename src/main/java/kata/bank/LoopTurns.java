package kata.bank;

import java.util.List;
import java.util.stream.Stream;
import kata.schedule.Turn;

/**
 * An event loop under {@code kata.schedule}: which of the pending operations completes next is for the schedule to
 * decide. Only there others come in; what waits for the operation then runs on to its next one.
 */
public final class LoopTurns {
  private LoopTurns() {}

  /** Completes operations until none is pending, in the order of the schedule: the oldest first, in the first one. */
  public static void completeAll(ManualAsyncLedger ledger) {
    completeAll(ledger, new ManualLoop());
  }

  /** As {@link #completeAll(ManualAsyncLedger)}; before each operation, all callbacks of this loop run. */
  public static void completeAll(ManualAsyncLedger ledger, ManualLoop loop) {
    loop.runAll();
    for (var pending = ledger.pending(); !pending.isEmpty(); pending = ledger.pending()) {
      complete(ledger, Turn.choose(labels(pending)));
      loop.runAll();
    }
  }

  /**
   * As {@link #completeAll(ManualAsyncLedger)}, but one operation fails: which, is for the schedule to decide, too.
   *
   * @param error what its future fails with
   * @return whether one has failed: in some schedules none does
   */
  public static boolean completeAllButOne(ManualAsyncLedger ledger, Exception error) {
    boolean hasFailed = false;
    for (var pending = ledger.pending(); !pending.isEmpty(); pending = ledger.pending()) {
      var labels = labels(pending);
      var failing = hasFailed ? Stream.<String>of() : labels.stream().map(label -> label + ": fails");
      int chosen = Turn.choose(Stream.concat(labels.stream(), failing).toList());
      if (chosen < pending.size()) {
        complete(ledger, chosen);
      } else {
        hasFailed = true;
        fail(ledger, chosen - pending.size(), error);
      }
    }
    return hasFailed;
  }

  private static List<String> labels(List<Operation> pending) {
    return pending.stream().map(Operation::toString).toList();
  }

  private static void complete(ManualAsyncLedger ledger, int chosen) {
    var operation = ledger.pending().get(chosen);
    Turn.as(operation.actor());
    tell(operation, ledger.balances().getOrDefault(operation.account(), 0));
    ledger.complete(chosen);
  }

  private static void tell(Operation operation, int balance) {
    Turn.step(does(operation));
    switch (operation) {
      case Operation.Verification _ -> {
      }
      case Operation.Read read -> Turn.read(read.account(), balance);
      case Operation.Write write -> Turn.wrote(write.account(), write.balance());
    }
  }

  private static void fail(ManualAsyncLedger ledger, int chosen, Exception error) {
    var operation = ledger.pending().get(chosen);
    Turn.as(operation.actor());
    Turn.step(does(operation) + ", which fails: " + error.getMessage());
    ledger.fail(chosen, error);
  }

  private static String does(Operation operation) {
    return switch (operation) {
      case Operation.Verification verification -> "verifies " + verification.account();
      case Operation.Read read -> "reads " + read.account();
      case Operation.Write write -> "writes " + write.account();
    };
  }
}
