package kata.math;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import kata.gate.Stillness;
import org.jspecify.annotations.Nullable;

/**
 * A fair lock that counts, for tests: how often it has been taken by a thread that did not hold it already. It can keep
 * a thread out, so that the others are done first.
 *
 * <p>Thread-safe.
 */
public final class CountedLock extends ReentrantLock {
  private static final long serialVersionUID = 1;

  private final AtomicInteger taken = new AtomicInteger();
  private final transient AtomicReference<@Nullable Thread> out = new AtomicReference<>();

  /** A lock that is free. */
  public CountedLock() {
    super(true);
  }

  /** How often it has been taken. */
  public int timesTaken() {
    return taken.get();
  }

  /** From now on the calling thread does not get this lock, as if others were always faster, until {@link #letIn}. */
  public void keepOut() {
    out.set(Thread.currentThread());
  }

  /** Whoever was kept out gets it again. */
  public void letIn() {
    LockSupport.unpark(out.getAndSet(null));
  }

  private boolean isOut() {
    return out.get() == Thread.currentThread();
  }

  /** Until it is let in, or interrupted: then what it does with the lock is no longer a matter of order. */
  private void waitOutside() {
    while (isOut() && !Thread.currentThread().isInterrupted()) {
      LockSupport.park(this);
    }
  }

  @Override
  public void lock() {
    waitOutside();
    super.lock();
    count();
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    waitOutside();
    super.lockInterruptibly();
    count();
  }

  @Override
  public boolean tryLock() {
    return counted(!isOut() && super.tryLock());
  }

  @Override
  public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
    waitOutside();
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
