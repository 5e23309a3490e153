package ch40_locks.ex60_lock_ordering;

import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.WatchedLedger;
import kata.race.harness.Advice;
import kata.race.harness.Exchange;
import kata.race.harness.ExchangeRun;
import kata.race.harness.RaceIsForbidden;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Does your bank keep the books right, and does it end, when two threads transfer in opposite directions between two
 * accounts, whose names have the same length and the same hash code?
 *
 * <p>Run: {@code mvn -q compile exec:exec -Drace=ch40/ex60}
 */
@JCStressTest
@JCStressMeta(RaceIsForbidden.class)
@Description(Exchange.LIKE_NAMES_TOLD)
@Advice("Two transfers were at one account at the same time; both must hold that account's lock.")
@State
public class OrderedBankRace {
  private final ExchangeRun run = new ExchangeRun(Exchange.LIKE_NAMES);
  private final OrderedBank bank = new OrderedBank(run.ledger());

  @Actor
  public void first() {
    run.first(bank::transfer);
  }

  @Actor
  public void second() {
    run.second(bank::transfer);
  }

  @Arbiter
  public void books(L_Result outcome) {
    outcome.r1 = run.outcome();
  }

  /** The same two under every schedule. */
  static final class EverySchedule extends TransferScenario {
    private final OrderedBank bank = new OrderedBank(ledger);

    EverySchedule() {
      super(() -> WatchedLedger.open(Exchange.LIKE_NAMES.initial()), Exchange.LIKE_NAMES.transfers());
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }
  }
}
