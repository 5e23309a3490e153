package kata.bank;

import kata.race.harness.RaceMustBeSeen;
import kata.race.harness.TwoTransfers;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * How often do two transfers at the same time go wrong, when nothing protects them?
 *
 * <p>Run: {@code mvn -q compile exec:exec -Drace=bank}
 *
 * <p>Seen on two cores: 96 % right, 4 % vanished, 0.2 % created or destroyed. Each transfer is four steps long, a few
 * nanoseconds, and both threads must be within them at the same time. The sum is wrong only if the two accounts go wrong
 * in different ways; that is the rarer case by far, so whoever looks at the sum alone misses most losses.
 */
@JCStressTest
@JCStressMeta(RaceMustBeSeen.class)
@Description(TwoTransfers.TOLD)
@State
public class UnprotectedBankRace {
  private final TwoTransfers both = new TwoTransfers();
  private final UnprotectedBank bank = new UnprotectedBank(both.ledger());

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
