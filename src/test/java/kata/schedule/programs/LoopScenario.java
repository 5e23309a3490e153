package kata.schedule.programs;

import java.util.List;
import kata.bank.*;
import kata.schedule.*;

public final class LoopScenario implements Scenario {
  private final ManualAsyncLedger ledger = new ManualAsyncLedger();
  private final UnprotectedAsyncBank bank = new UnprotectedAsyncBank(ledger);
  private final Transfer a = new Transfer("Ash", "Misty", 100);
  private final Transfer b = new Transfer("Misty", "Ash", 30);

  @Override
  public void cast(Cast cast) {
    cast.actor("event loop", () -> {
      ledger.as("A", () -> bank.transfer(a));
      ledger.as("B", () -> bank.transfer(b));
      LoopTurns.completeAll(ledger);
    });
  }

  @Override
  public Outcome outcome() {
    return switch (Books.of(List.of(a, b)).judge(ledger.balances())) {
      case Books.Verdict.Right _ -> Outcome.right("right");
      case Books.Verdict.Vanished v -> Outcome.wrong("a transfer vanished, the sum fits", v.sentence());
      case Books.Verdict.Broken v -> Outcome.wrong("money created or destroyed", v.sentence());
    };
  }
}
