package kata.race.harness;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Outcome;

/** For an answer that may lose or not: what was seen is told, and never red. */
@Outcome(id = TwoTransfers.RIGHT, expect = ACCEPTABLE, desc = TwoTransfers.RIGHT_TOLD)
@Outcome(id = TwoTransfers.VANISHED, expect = ACCEPTABLE_INTERESTING, desc = TwoTransfers.VANISHED_TOLD)
@Outcome(id = TwoTransfers.BROKEN, expect = ACCEPTABLE_INTERESTING, desc = TwoTransfers.BROKEN_TOLD)
public final class RaceIsReported {
  private RaceIsReported() {}
}
