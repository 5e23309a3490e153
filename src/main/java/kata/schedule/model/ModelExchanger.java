package kata.schedule.model;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.schedule.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * What woven code gets where it makes an {@link Exchanger}: under the scheduler it waits as actors wait. Public only
 * for woven code.
 */
public class ModelExchanger<V extends @Nullable Object> extends Exchanger<V> {
  private @Nullable Offer<V> first;

  /** What the first of two has brought, and what it gets for it. */
  private static final class Offer<V extends @Nullable Object> {
    final V brought;
    boolean isTaken;
    @Nullable V got;

    Offer(V brought) {
      this.brought = brought;
    }
  }

  /** As the superclass's. */
  public ModelExchanger() {}

  @Override
  public V exchange(V value) throws InterruptedException {
    var run = Run.ofActor();
    try {
      return run == null ? super.exchange(value) : exchange(run, value, -1);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e); // without a limit there is none
    }
  }

  @Override
  public V exchange(V value, long time, TimeUnit unit) throws InterruptedException, TimeoutException {
    var run = Run.ofActor();
    return run == null
        ? super.exchange(value, time, unit)
        : exchange(run, value, Math.max(0, unit.toNanos(time)));
  }

  @SuppressWarnings("NullAway") // who waits is given what the other one has brought
  private V exchange(Run run, V value, long nanos) throws InterruptedException, TimeoutException {
    run.orderWithAll();
    var other = first;
    if (other != null) {
      first = null;
      other.got = value;
      other.isTaken = true;
      run.changed();
      return other.brought;
    }
    var mine = new Offer<V>(value);
    first = mine;
    try {
      waitFor(run, mine, nanos);
    } finally {
      first = first == mine ? null : first;
    }
    run.orderWithAll();
    return mine.got;
  }

  private void waitFor(Run run, Offer<V> mine, long nanos) throws InterruptedException, TimeoutException {
    if (nanos < 0) {
      Waiting.interruptibly(run, "waits for another one at", this, () -> mine.isTaken, () -> mine.isTaken);
    } else if (!Waiting.timed(run, nanos, () -> mine.isTaken)) {
      throw new TimeoutException();
    }
  }
}
