package kata.schedule.model;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/** Locks of {@code java.util.concurrent}: the real ones, taken by attempts, so that the scheduler knows who waits. */
public final class Locks {
  private static final String WAITS = "waits for";

  private Locks() {}

  /** Model of {@link Lock#lock()}. */
  @Replaces(Lock.class)
  public static void lock(Lock lock, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      lock.lock();
      return;
    }
    run.point(site, lock);
    var retry = new Retry(run, lock, lock::tryLock);
    Waiting.until(run, WAITS, lock, retry::attempt, retry::mayTry);
    taken(run, lock, site);
  }

  /** Model of {@link Lock#lockInterruptibly()}. */
  @Replaces(Lock.class)
  public static void lockInterruptibly(Lock lock, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      lock.lockInterruptibly();
      return;
    }
    run.point(site, lock);
    var retry = new Retry(run, lock, lock::tryLock);
    Waiting.interruptibly(run, WAITS, lock, retry::attempt, retry::mayTry);
    taken(run, lock, site);
  }

  /** Attempts to take a lock, and whether another one makes sense: when it is free, or some lock was given back. */
  private static final class Retry {
    private final Run run;
    private final Object lock;
    private final BooleanSupplier attempt;
    private long releases;

    Retry(Run run, Object lock, BooleanSupplier attempt) {
      this.run = run;
      this.lock = lock;
      this.attempt = attempt;
    }

    boolean attempt() {
      releases = run.releases();
      return attempt.getAsBoolean();
    }

    boolean mayTry() {
      return lock instanceof ReentrantLock reentrant ? !reentrant.isLocked() : run.releases() != releases;
    }
  }

  private static void taken(Run run, Object lock, int site) {
    run.say("takes", lock);
    run.acquire(site, lock);
    run.holders().take(lock, run.me());
  }

  /** Model of {@link Lock#tryLock()}. */
  @Replaces(Lock.class)
  public static boolean tryLock(Lock lock, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return lock.tryLock();
    }
    run.point(site, lock);
    boolean isTaken = lock.tryLock();
    if (isTaken) {
      taken(run, lock, site);
    } else {
      run.say("does not get", lock);
      run.letOthersGo();
    }
    return isTaken;
  }

  /** Model of {@link Lock#tryLock(long, TimeUnit)}. */
  @Replaces(Lock.class)
  public static boolean tryLock(Lock lock, long time, TimeUnit unit, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return lock.tryLock(time, unit);
    }
    run.point(site, lock);
    boolean isTaken = Waiting.timed(run, lock::tryLock);
    if (isTaken) {
      taken(run, lock, site);
    } else {
      run.say("does not get in time", lock);
    }
    return isTaken;
  }

  /** Model of {@link Lock#unlock()}. */
  @Replaces(Lock.class)
  public static void unlock(Lock lock, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      lock.unlock();
      return;
    }
    run.point(site, lock);
    lock.unlock();
    given(run, lock, site);
  }

  private static void given(Run run, Object lock, int site) {
    run.say("gives back", lock);
    run.release(site, lock);
    run.holders().give(lock, run.me());
    run.released();
  }

  /** Model of {@link Lock#newCondition()}. */
  @Replaces(Lock.class)
  public static Condition newCondition(Lock lock, int site) {
    return Run.ofCaller() == null || !(lock instanceof ReentrantLock reentrant)
        ? lock.newCondition()
        : new ModelCondition(reentrant);
  }

  /** Model of {@link StampedLock#writeLock()}. */
  @Replaces(StampedLock.class)
  public static long writeLock(StampedLock lock, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return lock.writeLock();
    }
    return stamped(run, lock, lock::tryWriteLock, site);
  }

  /** Model of {@link StampedLock#readLock()}. */
  @Replaces(StampedLock.class)
  public static long readLock(StampedLock lock, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return lock.readLock();
    }
    return stamped(run, lock, lock::tryReadLock, site);
  }

  private static long stamped(Run run, StampedLock lock, LongSupplier attempt, int site) {
    run.point(site, lock);
    long[] stamp = new long[1];
    var retry = new Retry(run, lock, () -> (stamp[0] = attempt.getAsLong()) != 0);
    Waiting.until(run, WAITS, lock, retry::attempt, retry::mayTry);
    taken(run, lock, site);
    return stamp[0];
  }

  /** Model of {@link StampedLock#unlockWrite(long)}. */
  @Replaces(StampedLock.class)
  public static void unlockWrite(StampedLock lock, long stamp, int site) {
    unlock(lock, () -> lock.unlockWrite(stamp), site);
  }

  /** Model of {@link StampedLock#unlockRead(long)}. */
  @Replaces(StampedLock.class)
  public static void unlockRead(StampedLock lock, long stamp, int site) {
    unlock(lock, () -> lock.unlockRead(stamp), site);
  }

  /** Model of {@link StampedLock#unlock(long)}. */
  @Replaces(StampedLock.class)
  public static void unlock(StampedLock lock, long stamp, int site) {
    unlock(lock, () -> lock.unlock(stamp), site);
  }

  private static void unlock(StampedLock lock, Runnable unlock, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      unlock.run();
      return;
    }
    run.point(site, lock);
    unlock.run();
    given(run, lock, site);
  }
}
