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
  /**
   * As in the article: the verification of a transfer takes 100 ms, here one half for each of its two accounts; a read
   * and a write take a tenth of a millisecond each. What sleeps on a real machine takes longer.
   */
  public static final Delays ARTICLE = verification(Duration.ofMillis(100));

  /**
   * The article's reads and writes, and verifications of any length.
   *
   * @param transfer how long it takes to verify both accounts of one transfer
   */
  public static Delays verification(Duration transfer) {
    var update = Duration.ofNanos(100_000);
    return new Delays(transfer.dividedBy(2), update, update);
  }

  /**
   * The same delay for each step.
   *
   * @param delay of each step
   */
  public static Delays each(Duration delay) {
    return new Delays(delay, delay, delay);
  }
}
