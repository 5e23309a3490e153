package kata.schedule.programs;

import java.util.List;
import kata.bank.*;
import kata.schedule.*;

public final class BankScenario implements Scenario {
  private final ScheduledLedger ledger = ScheduledLedger.open();
  private final UnprotectedBank bank = new UnprotectedBank(ledger);
  private final Transfer a = new Transfer("Ash", "Misty", 100);
  private final Transfer b = new Transfer("Misty", "Ash", 30);

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash pays Misty 100", () -> bank.transfer(a));
    cast.actor("Misty pays Ash 30", () -> bank.transfer(b));
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
