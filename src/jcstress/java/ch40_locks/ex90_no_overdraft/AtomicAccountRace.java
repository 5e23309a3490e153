package ch40_locks.ex90_no_overdraft;

import kata.race.harness.AccountRun;
import kata.race.harness.Advice;
import kata.race.harness.OverdraftIsForbidden;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Does your account pay out what is there, and no more, when two threads use it at the same time?
 *
 * <p>Run: {@code mvn -q compile exec:exec -Drace=ch40/ex90}
 */
@JCStressTest
@JCStressMeta(OverdraftIsForbidden.class)
@Description(AccountRun.TOLD)
@Advice("Somebody changed the balance between your look at it and your step that relied on it; both must be one step.")
@State
public class AtomicAccountRace {
  private final AccountRun run = new AccountRun();
  private final AtomicAccount account = new AtomicAccount(AccountRun.INITIAL);

  @Actor
  public void first() {
    run.first(account::withdraw);
  }

  @Actor
  public void second() {
    run.second(account::withdraw, account::deposit);
  }

  @Arbiter
  public void books(L_Result outcome) {
    outcome.r1 = run.outcome(account::balance);
  }

  /** The same two under every schedule. */
  static final class EverySchedule implements Scenario {
    private final AccountRun run = new AccountRun();
    private final AtomicAccount account = new AtomicAccount(AccountRun.INITIAL);

    @Override
    public void cast(Cast cast) {
      cast.actor("draws 70, 20", () -> run.drawTwice(account::withdraw));
      cast.actor("draws 60, pays in 10", () -> run.drawAndPayIn(account::withdraw, account::deposit));
    }

    @Override
    public Outcome outcome() {
      var outcome = run.judged(account.balance());
      var told = AccountRun.inWords(outcome);
      return outcome.equals(AccountRun.RIGHT) ? Outcome.right(told) : Outcome.wrong(told);
    }
  }
}
