package kata.bank;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * A ledger that takes its time, for live runs: each step sleeps first, in the thread that asks.
 *
 * <p>Thread-safe if the ledger behind it is. A thread that is interrupted while it sleeps gets a
 * {@link CancellationException} and keeps its flag; the step has not been done.
 */
public final class DelayedLedger implements Ledger {
  private final Ledger ledger;
  private final Delays delays;

  /**
   * Slows a ledger down.
   *
   * @param ledger that has the balances
   * @param delays how long each step takes
   */
  public DelayedLedger(Ledger ledger, Delays delays) {
    this.ledger = ledger;
    this.delays = delays;
  }

  @Override
  public void verifyUser(String account) {
    sleep(delays.verification(), "the verification of " + account);
    ledger.verifyUser(account);
  }

  @Override
  public int read(String account) {
    sleep(delays.read(), "the read of " + account);
    return ledger.read(account);
  }

  @Override
  public void write(String account, int balance) {
    sleep(delays.write(), "the write of " + account);
    ledger.write(account, balance);
  }

  private static void sleep(Duration delay, String step) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var cancelled = new CancellationException(step + " was interrupted, and has not been done");
      cancelled.initCause(e);
      throw cancelled;
    }
  }
}
