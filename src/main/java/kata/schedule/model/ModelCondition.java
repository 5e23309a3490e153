package kata.schedule.model;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kata.schedule.run.Run;

/**
 * A condition of a {@link ReentrantLock} under the scheduler: whether a wait with a time limit is woken or runs out is
 * for the schedule to decide.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class ModelCondition implements Condition {
  private final ReentrantLock lock;
  private final List<boolean[]> waiters = new ArrayList<>();

  ModelCondition(ReentrantLock lock) {
    this.lock = lock;
  }

  @Override
  public void await() throws InterruptedException {
    wait(false, true);
  }

  @Override
  public void awaitUninterruptibly() {
    try {
      wait(false, false);
    } catch (InterruptedException e) {
      throw new AssertionError(e); // it was told not to
    }
  }

  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    return wait(true, true) ? 1 : 0;
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return wait(true, true);
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    return wait(true, true);
  }

  /** Whether it was signalled. */
  private boolean wait(boolean isTimed, boolean isInterruptible) throws InterruptedException {
    var run = owned();
    boolean[] signalled = {false};
    waiters.add(signalled);
    int holds = lock.getHoldCount();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
      run.holders().give(lock, run.me());
    }
    run.orderWithAll();
    run.released();
    try {
      if (isTimed) {
        return Waiting.timed(run, () -> signalled[0]);
      }
      if (isInterruptible) {
        Waiting.interruptibly(run, "waits for a signal of", lock, () -> signalled[0], () -> signalled[0]);
      } else {
        Waiting.until(run, "waits for a signal of", lock, () -> signalled[0], () -> signalled[0]);
      }
      return true;
    } finally {
      waiters.remove(signalled);
      if (Run.ofCaller() != null) {
        for (int i = 0; i < holds; i++) {
          Waiting.until(run, "waits for", lock, lock::tryLock, () -> !lock.isLocked());
          run.holders().take(lock, run.me());
        }
        run.orderWithAll();
      }
    }
  }

  @Override
  public void signal() {
    owned().orderWithAll();
    if (!waiters.isEmpty()) {
      waiters.removeFirst()[0] = true; // as the JDK does: whoever has waited longest
    }
  }

  @Override
  public void signalAll() {
    owned().orderWithAll();
    waiters.forEach(waiter -> waiter[0] = true);
    waiters.clear();
  }

  private Run owned() {
    var run = Run.ofCaller();
    if (run == null || !lock.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException();
    }
    return run;
  }
}
