package kata.course;

import java.util.Optional;

/**
 * What came out when an answer's tests were run to see one schedule again.
 *
 * @param verdict the tests' own; where the schedule goes wrong, its test tells it in its own words
 * @param retold the schedule; empty if the tests did not come to its scenario
 */
public record Replay(Verdict verdict, Optional<Retold> retold) {
  /** The answer could not be run. */
  Replay(Verdict verdict) {
    this(verdict, Optional.empty());
  }
}
