package ch30_races.ex40_threaded_bank;

import kata.race.harness.RaceIsReported;
import kata.race.harness.TwoTransfers;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Does your bank lose anything, when two threads transfer at the same time? It may, in this exercise: nothing was said
 * about protecting it. Here you see it.
 *
 * <p>Run: {@code mvn -q compile exec:exec -Drace=ch30/ex40}
 */
@JCStressTest
@JCStressMeta(RaceIsReported.class)
@Description(TwoTransfers.TOLD)
@State
public class ThreadedBankRace {
  private final TwoTransfers both = new TwoTransfers();
  private final ThreadedBank bank = new ThreadedBank(both.ledger());

  @Actor
  public void first() {
    both.first(bank::transfer);
  }

  @Actor
  public void second() {
    both.second(bank::transfer);
  }

  @Arbiter
  public void books(L_Result outcome) {
    outcome.r1 = both.outcome();
  }
}
