package kata.math;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import kata.gate.Stillness;

/**
 * A fair lock that counts, for tests: how often it has been taken by a thread that did not hold it already.
 *
 * <p>Thread-safe.
 */
public final class CountedLock extends ReentrantLock {
  private static final long serialVersionUID = 1;

  private final AtomicInteger taken = new AtomicInteger();

  /** A lock that is free. */
  public CountedLock() {
    super(true);
  }

  /** How often it has been taken. */
  public int timesTaken() {
    return taken.get();
  }

  @Override
  public void lock() {
    super.lock();
    count();
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    super.lockInterruptibly();
    count();
  }

  @Override
  public boolean tryLock() {
    return counted(super.tryLock());
  }

  @Override
  public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
    return counted(super.tryLock(timeout, unit));
  }

  private boolean counted(boolean got) {
    if (got) {
      count();
    }
    return got;
  }

  private void count() {
    if (getHoldCount() == 1) {
      taken.incrementAndGet();
      Stillness.moved();
    }
  }
}
