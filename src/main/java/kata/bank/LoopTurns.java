package kata.bank;

import kata.schedule.Turn;

/**
 * An event loop under {@code kata.schedule}: which of the pending operations completes next is for the schedule to
 * decide. Only there others come in; what waits for the operation then runs on to its next one.
 */
public final class LoopTurns {
  private LoopTurns() {}

  /** Completes operations until none is pending, in the order of the schedule: the oldest first, in the first one. */
  public static void completeAll(ManualAsyncLedger ledger) {
    for (var pending = ledger.pending(); !pending.isEmpty(); pending = ledger.pending()) {
      int chosen = Turn.choose(pending.stream().map(Operation::toString).toList());
      var operation = pending.get(chosen);
      Turn.as(operation.actor());
      tell(operation, ledger.balances().getOrDefault(operation.account(), 0));
      ledger.complete(chosen);
    }
  }

  private static void tell(Operation operation, int balance) {
    switch (operation) {
      case Operation.Verification verification -> Turn.step("verifies " + verification.account());
      case Operation.Read read -> {
        Turn.step("reads " + read.account());
        Turn.read(read.account(), balance);
      }
      case Operation.Write write -> {
        Turn.step("writes " + write.account());
        Turn.wrote(write.account(), write.balance());
      }
    }
  }
}
