package kata.race.harness;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** For an account that pays out what is there, and no more: a run that sees anything else is red. */
@Outcome(id = AccountRun.RIGHT, expect = ACCEPTABLE, desc = AccountRun.RIGHT_TOLD)
@Outcome(id = Pair.APART, expect = ACCEPTABLE, desc = Pair.APART_TOLD)
@Outcome(id = AccountRun.OVERDRAWN, expect = FORBIDDEN, desc = AccountRun.OVERDRAWN_TOLD)
@Outcome(id = AccountRun.BROKEN, expect = FORBIDDEN, desc = AccountRun.BROKEN_TOLD)
@Outcome(id = AccountRun.REFUSED, expect = FORBIDDEN, desc = AccountRun.REFUSED_TOLD)
public final class OverdraftIsForbidden {
  private OverdraftIsForbidden() {}
}
