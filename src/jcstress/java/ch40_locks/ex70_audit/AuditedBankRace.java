package ch40_locks.ex70_audit;

import java.util.Map;
import kata.bank.AuditScenario;
import kata.bank.Transfer;
import kata.bank.WatchedLedger;
import kata.race.harness.Advice;
import kata.race.harness.AuditRun;
import kata.race.harness.MoneyInFlightIsForbidden;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Does your auditor ever see money in flight? A thread transfers while another one asks for the balances, and then for
 * their sum.
 *
 * <p>Run: {@code mvn -q compile exec:exec -Drace=ch40/ex70}
 */
@JCStressTest
@JCStressMeta(MoneyInFlightIsForbidden.class)
@Description(AuditRun.TOLD)
@Advice("The auditor looked while a transfer was half done; whoever looks needs the lock, too, and for all accounts at once.")
@State
public class AuditedBankRace {
  private final AuditRun run = new AuditRun();
  private final AuditedBank bank = new AuditedBank(run.ledger());

  @Actor
  public void first() {
    run.first(bank::transfer);
  }

  @Actor
  public void second() {
    run.second(bank::audit, bank::total);
  }

  @Arbiter
  public void books(L_Result outcome) {
    outcome.r1 = run.outcome();
  }

  /** The same two under every schedule; there the auditor asks for the balances only. */
  static final class EverySchedule extends AuditScenario {
    private final AuditedBank bank = new AuditedBank(ledger);

    EverySchedule() {
      super(WatchedLedger::open, AuditRun.TRANSFERS, 1);
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }

    @Override
    protected Map<String, Integer> audit() {
      return bank.audit();
    }
  }
}
