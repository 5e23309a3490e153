package kata.race.unprotected;

import java.util.List;
import kata.bank.Books;
import kata.bank.ScheduledLedger;
import kata.bank.Transfer;
import kata.bank.UnprotectedBank;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Ash pays Misty twice, at the same time: the two transfers that jcstress runs, too. */
public final class TwoPayments implements Scenario {
  private static final Transfer FIRST = new Transfer("Ash", "Misty", 100);
  private static final Transfer SECOND = new Transfer("Ash", "Misty", 10);

  private final ScheduledLedger ledger = ScheduledLedger.open();
  private final UnprotectedBank bank = new UnprotectedBank(ledger);

  @Override
  public void cast(Cast cast) {
    cast.actor("pays 100", () -> bank.transfer(FIRST));
    cast.actor("pays 10", () -> bank.transfer(SECOND));
  }

  @Override
  public Outcome outcome() {
    return switch (Books.of(List.of(FIRST, SECOND)).judge(ledger.balances())) {
      case Books.Verdict.Right right -> Outcome.right("right");
      case Books.Verdict.Vanished vanished ->
          Outcome.wrong("the sum fits, but a transfer has vanished", vanished.sentence());
      case Books.Verdict.Broken broken ->
          Outcome.wrong("money was created or destroyed", broken.sentence());
    };
  }
}
