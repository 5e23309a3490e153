package kata.schedule.model;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import kata.schedule.run.Run;

/**
 * A condition of a lock under the scheduler: whether a wait with a time limit is woken or runs out is
 * for the schedule to decide.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class ModelCondition implements Condition {
  private final Lock lock;
  private final List<boolean[]> waiters = new ArrayList<>();

  ModelCondition(Lock lock) {
    this.lock = lock;
  }

  /** Whether conditions of this lock are known. */
  static boolean isFor(Lock lock) {
    return lock instanceof ReentrantLock || lock instanceof WriteLock;
  }

  private int holds() {
    return switch (lock) {
      case ReentrantLock reentrant -> reentrant.getHoldCount();
      case WriteLock write -> write.getHoldCount();
      default -> throw new IllegalStateException("a condition of an unknown lock");
    };
  }

  @Override
  public void await() throws InterruptedException {
    wait(false, 0, true);
  }

  @Override
  public void awaitUninterruptibly() {
    try {
      wait(false, 0, false);
    } catch (InterruptedException e) {
      throw new AssertionError(e); // it was told not to
    }
  }

  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    return wait(true, nanos, true) ? 1 : 0;
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return wait(true, unit.toNanos(time), true);
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    return wait(true, 1_000_000, true);
  }

  /** Whether it was signalled. */
  private boolean wait(boolean isTimed, long nanos, boolean isInterruptible) throws InterruptedException {
    var run = owned();
    boolean[] signalled = {false};
    waiters.add(signalled);
    int holds = holds();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
      run.holders().give(lock, run.me());
    }
    run.release(lock);
    run.orderWithAll();
    run.released();
    try {
      if (isTimed) {
        return Waiting.timed(run, nanos, () -> signalled[0]);
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
          var retry = new Retry(run, lock, lock::tryLock);
          Waiting.until(run, "waits for", lock, retry::attempt, retry::mayTry);
          run.holders().take(lock, run.me());
        }
        run.acquire(lock);
        run.orderWithAll();
      }
    }
  }

  @Override
  public void signal() {
    var run = owned();
    run.orderWithAll();
    if (!waiters.isEmpty()) {
      waiters.removeFirst()[0] = true; // as the JDK does: whoever has waited longest
    }
    run.say("signals who waits for", lock);
  }

  @Override
  public void signalAll() {
    var run = owned();
    run.orderWithAll();
    run.say("signals all who wait for", lock);
    waiters.forEach(waiter -> waiter[0] = true);
    waiters.clear();
  }

  private Run owned() {
    var run = Run.ofCaller();
    if (run == null || holds() == 0) {
      throw new IllegalMonitorStateException();
    }
    return run;
  }
}
