package kata.schedule.model;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.schedule.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * What woven code gets where it makes a {@link CyclicBarrier}: under the scheduler it waits as actors wait. Public only
 * for woven code.
 */
public class ModelBarrier extends CyclicBarrier {
  private final @Nullable Runnable action;
  private Generation generation = new Generation();
  private int arrived;

  /** Those who wait for each other. */
  private static final class Generation {
    boolean isOver;
    boolean isBroken;
  }

  /** As the superclass's. */
  public ModelBarrier(int parties) {
    this(parties, null);
  }

  /** As the superclass's. */
  public ModelBarrier(int parties, @Nullable Runnable action) {
    super(parties, action);
    this.action = action;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    var run = Run.ofActor();
    try {
      return run == null ? super.await() : await(run, -1);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e); // without a limit there is none
    }
  }

  @Override
  public int await(long time, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    var run = Run.ofActor();
    return run == null ? super.await(time, unit) : await(run, Math.max(0, unit.toNanos(time)));
  }

  private int await(Run run, long nanos)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    var mine = generation;
    if (mine.isBroken) {
      throw new BrokenBarrierException();
    }
    run.orderWithAll();
    int index = getParties() - ++arrived;
    if (index == 0) {
      trip(run, mine);
      return 0;
    }
    boolean isInTime = false;
    try {
      isInTime = waitFor(run, mine, nanos);
    } catch (InterruptedException e) {
      abandon(run, mine);
      throw e;
    }
    run.orderWithAll();
    if (mine.isBroken) {
      throw new BrokenBarrierException();
    }
    if (!isInTime) {
      abandon(run, mine);
      throw new TimeoutException();
    }
    return index;
  }

  private boolean waitFor(Run run, Generation mine, long nanos) throws InterruptedException {
    if (nanos >= 0) {
      return Waiting.timed(run, nanos, () -> mine.isOver || mine.isBroken);
    }
    Waiting.interruptibly(
        run, "waits for the others at", this, () -> mine.isOver || mine.isBroken,
        () -> mine.isOver || mine.isBroken);
    return true;
  }

  private void trip(Run run, Generation mine) {
    boolean isDone = false;
    try {
      if (action != null) {
        action.run();
      }
      isDone = true;
    } finally {
      mine.isOver = isDone;
      mine.isBroken = !isDone;
      arrived = 0;
      if (isDone) {
        generation = new Generation();
      }
      run.changed();
      run.orderWithAll();
    }
  }

  private void abandon(Run run, Generation mine) {
    if (!mine.isOver) {
      mine.isBroken = true;
      arrived = 0;
      run.changed();
    }
  }

  @Override
  public boolean isBroken() {
    return Run.ofActor() == null ? super.isBroken() : generation.isBroken;
  }

  @Override
  public void reset() {
    var run = Run.ofActor();
    if (run == null) {
      super.reset();
      return;
    }
    if (arrived > 0) {
      abandon(run, generation);
    }
    generation = new Generation();
    arrived = 0;
  }

  @Override
  public int getNumberWaiting() {
    return Run.ofActor() == null ? super.getNumberWaiting() : arrived;
  }
}
