package kata.race.harness;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** For an answer that must not lose, nor show balances that never were: a run that sees either is red. */
@Outcome(id = TwoTransfers.RIGHT, expect = ACCEPTABLE, desc = TwoTransfers.RIGHT_TOLD)
@Outcome(id = Pair.APART, expect = ACCEPTABLE, desc = Pair.APART_TOLD)
@Outcome(id = AuditRun.IN_FLIGHT, expect = FORBIDDEN, desc = AuditRun.IN_FLIGHT_TOLD)
@Outcome(id = TwoTransfers.VANISHED, expect = FORBIDDEN, desc = TwoTransfers.VANISHED_TOLD)
@Outcome(id = TwoTransfers.BROKEN, expect = FORBIDDEN, desc = TwoTransfers.BROKEN_TOLD)
public final class MoneyInFlightIsForbidden {
  private MoneyInFlightIsForbidden() {}
}
