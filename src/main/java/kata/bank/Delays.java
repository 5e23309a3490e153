package kata.bank;

import java.time.Duration;

/**
 * How long a ledger takes for its steps, in live runs.
 *
 * @param verification of a user
 * @param read of a balance
 * @param write of a balance
 */
public record Delays(Duration verification, Duration read, Duration write) {
  /** A tenth of a millisecond each, as in the article; what sleeps on a real machine takes longer. */
  public static final Delays ARTICLE = each(Duration.ofNanos(100_000));

  /**
   * The same delay for each step.
   *
   * @param delay of each step
   */
  public static Delays each(Duration delay) {
    return new Delays(delay, delay, delay);
  }
}
