package kata.schedule.model;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
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
      run.foundTaken();
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
    boolean isTaken = Waiting.timed(run, unit.toNanos(time), lock::tryLock);
    if (isTaken) {
      taken(run, lock, site);
    } else {
      run.say("does not get {} in time", lock);
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
    return Run.ofActor() == null || !ModelCondition.isFor(lock)
        ? lock.newCondition()
        : new ModelCondition(lock);
  }

  /** Model of {@link ReadWriteLock#readLock()}. */
  @Replaces(ReadWriteLock.class)
  public static Lock readLock(ReadWriteLock lock, int site) {
    return faceOf(lock, lock.readLock());
  }

  /** Model of {@link ReadWriteLock#writeLock()}. */
  @Replaces(ReadWriteLock.class)
  public static Lock writeLock(ReadWriteLock lock, int site) {
    return faceOf(lock, lock.writeLock());
  }

  /** Model of {@link StampedLock#asReadLock()}. */
  @Replaces(StampedLock.class)
  public static Lock asReadLock(StampedLock lock, int site) {
    return faceOf(lock, lock.asReadLock());
  }

  /** Model of {@link StampedLock#asWriteLock()}. */
  @Replaces(StampedLock.class)
  public static Lock asWriteLock(StampedLock lock, int site) {
    return faceOf(lock, lock.asWriteLock());
  }

  /** Model of {@link StampedLock#asReadWriteLock()}. */
  @Replaces(StampedLock.class)
  public static ReadWriteLock asReadWriteLock(StampedLock lock, int site) {
    return faceOf(lock, lock.asReadWriteLock());
  }

  private static <T> T faceOf(Object lock, T face) {
    var run = Run.ofActor();
    if (run != null) {
      run.alias(face, lock);
    }
    return face;
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

  /** Model of {@link StampedLock#writeLockInterruptibly()}. */
  @Replaces(StampedLock.class)
  public static long writeLockInterruptibly(StampedLock lock, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return lock.writeLockInterruptibly();
    }
    Waiting.check(run);
    return stamped(run, lock, lock::tryWriteLock, site);
  }

  /** Model of {@link StampedLock#readLockInterruptibly()}. */
  @Replaces(StampedLock.class)
  public static long readLockInterruptibly(StampedLock lock, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return lock.readLockInterruptibly();
    }
    Waiting.check(run);
    return stamped(run, lock, lock::tryReadLock, site);
  }

  /** Model of {@link StampedLock#tryWriteLock()}. */
  @Replaces(StampedLock.class)
  public static long tryWriteLock(StampedLock lock, int site) {
    return attempt(lock, lock::tryWriteLock, site);
  }

  /** Model of {@link StampedLock#tryReadLock()}. */
  @Replaces(StampedLock.class)
  public static long tryReadLock(StampedLock lock, int site) {
    return attempt(lock, lock::tryReadLock, site);
  }

  private static long attempt(StampedLock lock, LongSupplier attempt, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return attempt.getAsLong();
    }
    run.point(site, lock);
    return attempted(run, lock, attempt.getAsLong(), site);
  }

  private static long attempted(Run run, StampedLock lock, long stamp, int site) {
    if (stamp != 0) {
      taken(run, lock, site);
    } else {
      run.say("does not get", lock);
      run.foundTaken();
      run.letOthersGo();
    }
    return stamp;
  }

  /** Model of {@link StampedLock#tryWriteLock(long, TimeUnit)}. */
  @Replaces(StampedLock.class)
  public static long tryWriteLock(StampedLock lock, long time, TimeUnit unit, int site)
      throws InterruptedException {
    return inTime(lock, lock::tryWriteLock, unit.toNanos(time), site);
  }

  /** Model of {@link StampedLock#tryReadLock(long, TimeUnit)}. */
  @Replaces(StampedLock.class)
  public static long tryReadLock(StampedLock lock, long time, TimeUnit unit, int site)
      throws InterruptedException {
    return inTime(lock, lock::tryReadLock, unit.toNanos(time), site);
  }

  private static long inTime(StampedLock lock, LongSupplier attempt, long nanos, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return attempt.getAsLong();
    }
    run.point(site, lock);
    long[] stamp = new long[1];
    if (Waiting.timed(run, nanos, () -> (stamp[0] = attempt.getAsLong()) != 0)) {
      taken(run, lock, site);
    }
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
