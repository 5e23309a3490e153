package ch40_locks.ex30_monitor;

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
 * Does your bank with its monitor keep the books right when two threads transfer at the same time?
 *
 * <p>Run: {@code mvn -q compile exec:exec -Drace=ch40/ex30}
 */
@JCStressTest
@JCStressMeta(RaceIsForbidden.class)
@Description(Exchange.TOLD)
@Advice("Two transfers were inside at the same time; what is inside must be locked, by one lock for all.")
@State
public class MonitorBankRace {
  private final ExchangeRun run = new ExchangeRun(Exchange.ASH_AND_MISTY);
  private final MonitorBank bank = new MonitorBank(run.ledger());

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
    private final MonitorBank bank = new MonitorBank(ledger);

    EverySchedule() {
      super(() -> WatchedLedger.open(Exchange.ASH_AND_MISTY.initial()), Exchange.ASH_AND_MISTY.transfers());
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }
  }
}
