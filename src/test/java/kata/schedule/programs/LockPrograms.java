package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.THREW;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import kata.schedule.programs.MonitorPrograms.Counting;

/** Locks of {@code java.util.concurrent}, their conditions, and parking. */
@SuppressWarnings({"WaitNotInLoop", "UnusedVariable", "NonAtomicVolatileUpdate", "DoubleCheckedLocking",
    "LockNotBeforeTry",
    "SameNameButDifferent", "ArrayRecordComponent", "ClassCanBeStatic", "ImmutableEnumChecker",
    "ThreadPriorityCheck"}) // wrong on purpose
public final class LockPrograms {
  private LockPrograms() {}

  static final class Reentrant extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() {
      lock.lock();
      try {
        again();
      } finally {
        lock.unlock();
      }
    }

    private void again() {
      lock.lock();
      try {
        value++;
      } finally {
        lock.unlock();
      }
    }
  }

  static final class Fair extends Counting {
    private static final ReentrantLock LOCK = new ReentrantLock(true);

    @Override
    protected void ash() throws InterruptedException {
      LOCK.lockInterruptibly();
      try {
        value++;
      } finally {
        LOCK.unlock();
      }
    }
  }

  @Ends(DEADLOCK)
  static final class NoFinally extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() {
      try {
        lock.lock();
        value++;
        if (value == 1) {
          throw new IllegalStateException("refused");
        }
        lock.unlock();
      } catch (IllegalStateException e) {
        value = 1;
      }
    }
  }

  @Ends(THREW)
  static final class UnlocksWhatItDidNotGet extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() {
      try {
        if (lock.tryLock()) {
          value++;
        }
      } finally {
        lock.unlock();
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class GivesUpAfterOneTry extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() {
      if (lock.tryLock()) {
        try {
          value++;
        } finally {
          lock.unlock();
        }
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class GivesUpAfterThreeTries extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() {
      for (int i = 0; i < 3; i++) {
        if (lock.tryLock()) {
          try {
            value++;
            return;
          } finally {
            lock.unlock();
          }
        }
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class GivesUpInTime extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() throws InterruptedException {
      if (lock.tryLock(1, TimeUnit.SECONDS)) {
        try {
          value++;
        } finally {
          lock.unlock();
        }
      }
    }
  }

  static final class TriesUntilItGetsIt extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() {
      while (!lock.tryLock()) {
        Thread.onSpinWait();
      }
      try {
        value++;
      } finally {
        lock.unlock();
      }
    }
  }

  /** Takes both or none, again and again: two of a kind could do so for ever, but only in step. */
  static final class TriesBoth extends Counting {
    private final Lock first = new ReentrantLock();
    private final Lock second = new ReentrantLock();

    @Override
    protected void ash() {
      both(first, second);
    }

    @Override
    protected void misty() {
      both(second, first);
    }

    private void both(Lock one, Lock other) {
      while (true) {
        if (one.tryLock()) {
          try {
            if (other.tryLock()) {
              try {
                value++;
                return;
              } finally {
                other.unlock();
              }
            }
          } finally {
            one.unlock();
          }
        }
        Thread.yield();
      }
    }
  }

  /** The same, with a pause at random and a limit far away. */
  static final class TriesBothWithPauses extends Counting {
    private final Lock first = new ReentrantLock();
    private final Lock second = new ReentrantLock();

    @Override
    protected void ash() throws InterruptedException {
      both(first, second);
    }

    @Override
    protected void misty() throws InterruptedException {
      both(second, first);
    }

    private void both(Lock one, Lock other) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
      while (System.nanoTime() < end) {
        if (one.tryLock(10, TimeUnit.MILLISECONDS)) {
          try {
            if (other.tryLock(10, TimeUnit.MILLISECONDS)) {
              try {
                value++;
                return;
              } finally {
                other.unlock();
              }
            }
          } finally {
            one.unlock();
          }
        }
        Thread.sleep((long) (Math.random() * 10));
      }
    }
  }

  @Ends(DEADLOCK)
  static final class OppositeOrder extends Counting {
    private final Lock first = new ReentrantLock();
    private final Lock second = new ReentrantLock();

    @Override
    protected void ash() {
      both(first, second);
    }

    @Override
    protected void misty() {
      both(second, first);
    }

    private void both(Lock one, Lock other) {
      one.lock();
      try {
        other.lock();
        try {
          value++;
        } finally {
          other.unlock();
        }
      } finally {
        one.unlock();
      }
    }
  }

  /** A queue of one place, with two conditions. */
  static class Conditions extends Program {
    protected final Lock lock = makeLock();
    protected final Condition isThere = lock.newCondition();
    protected final Condition isFree = lock.newCondition();
    protected final Deque<Integer> queue = new ArrayDeque<>();
    private int sum;

    protected Lock makeLock() {
      return new ReentrantLock();
    }

    @Override
    protected void ash() throws InterruptedException {
      put(1);
      put(2);
    }

    @Override
    protected void misty() throws InterruptedException {
      sum = 10 * take() + take();
    }

    protected void put(int value) throws InterruptedException {
      lock.lock();
      try {
        while (!queue.isEmpty()) {
          isFree.await();
        }
        queue.add(value);
        isThere.signal();
      } finally {
        lock.unlock();
      }
    }

    protected int take() throws InterruptedException {
      lock.lock();
      try {
        while (queue.isEmpty()) {
          isThere.await();
        }
        int value = queue.remove();
        isFree.signal();
        return value;
      } finally {
        lock.unlock();
      }
    }

    @Override
    protected Object result() {
      return sum;
    }

    @Override
    protected Object expected() {
      return 12;
    }
  }

  static final class ConditionsOfAWriteLock extends Conditions {
    @Override
    protected Lock makeLock() {
      return new ReentrantReadWriteLock().writeLock();
    }
  }

  @Ends(DEADLOCK)
  static final class WrongCondition extends Conditions {
    @Override
    protected void put(int value) throws InterruptedException {
      lock.lock();
      try {
        while (!queue.isEmpty()) {
          isFree.await();
        }
        queue.add(value);
        isFree.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  static final class ReadAndWriteLock extends Counting {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private int seen;

    @Override
    protected void ash() {
      lock.writeLock().lock();
      try {
        value += 1;
        value += 1;
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    protected void misty() {
      lock.readLock().lock();
      try {
        seen = value;
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    protected Object result() {
      return value + seen % 2;
    }
  }

  static final class LocksInFields extends Counting {
    private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
    private final Lock read = both.readLock();
    private final ReentrantReadWriteLock.WriteLock write = both.writeLock();

    @Override
    protected void ash() {
      write.lock();
      value += 2;
      write.unlock();
    }

    @Override
    protected void misty() {
      read.lock();
      int seen = value;
      read.unlock();
      if (seen == 1) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class ReadLockWhereAWriteLockIsDue extends Counting {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    protected void ash() {
      lock.readLock().lock();
      try {
        value++;
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  @Ends(DEADLOCK)
  static final class Upgrade extends Counting {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    protected void ash() {
      lock.readLock().lock();
      lock.writeLock().lock();
      value++;
      lock.writeLock().unlock();
      lock.readLock().unlock();
    }
  }

  static final class Downgrade extends Counting {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    protected void ash() {
      lock.writeLock().lock();
      lock.readLock().lock();
      value++;
      lock.writeLock().unlock();
      int seen = value;
      lock.readLock().unlock();
      if (seen == 0) {
        throw new IllegalStateException();
      }
    }
  }

  static final class Stamped extends Counting {
    private final StampedLock lock = new StampedLock();

    @Override
    protected void ash() {
      long stamp = lock.writeLock();
      try {
        value++;
      } finally {
        lock.unlockWrite(stamp);
      }
    }

    @Override
    protected void misty() {
      long stamp = lock.readLock();
      int seen = value;
      lock.unlockRead(stamp);
      long other = lock.writeLock();
      value++;
      lock.unlock(other);
      if (seen > 1) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(DEADLOCK)
  static final class StampedTwice extends Counting {
    private final StampedLock lock = new StampedLock();

    @Override
    protected void ash() {
      long stamp = lock.writeLock();
      long again = lock.writeLock();
      value++;
      lock.unlockWrite(again);
      lock.unlockWrite(stamp);
    }
  }

  /** An optimistic reader, as its documentation has it. */
  static class Optimistic extends Program {
    protected final StampedLock lock = new StampedLock();
    protected volatile int left = 1000;
    protected volatile int right = 1000;
    protected int seen;

    @Override
    protected void ash() {
      long stamp = lock.writeLock();
      try {
        left -= 100;
        right += 100;
      } finally {
        lock.unlockWrite(stamp);
      }
    }

    @Override
    protected void misty() {
      long stamp = lock.tryOptimisticRead();
      int sum = left + right;
      if (!lock.validate(stamp)) {
        stamp = lock.readLock();
        try {
          sum = left + right;
        } finally {
          lock.unlockRead(stamp);
        }
      }
      seen = sum;
    }

    @Override
    protected Object result() {
      return seen;
    }

    @Override
    protected Object expected() {
      return 2000;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class NeverValidated extends Optimistic {
    @Override
    protected void misty() {
      lock.tryOptimisticRead();
      seen = left + right;
    }
  }

  static final class Parked extends Program {
    private volatile Thread waiter;
    private volatile boolean isReady;

    @Override
    protected void ash() {
      isReady = true;
      LockSupport.unpark(waiter);
    }

    @Override
    protected void misty() {
      waiter = Thread.currentThread();
      while (!isReady) {
        LockSupport.park(this);
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  @Ends(DEADLOCK)
  static final class ParkedForEver extends Program {
    private volatile Thread waiter;

    @Override
    protected void ash() {
      LockSupport.unpark(waiter);
    }

    @Override
    protected void misty() {
      waiter = Thread.currentThread();
      LockSupport.park();
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  static final class SpinLock extends Counting {
    private final AtomicBoolean isTaken = new AtomicBoolean();

    @Override
    protected void ash() {
      while (!isTaken.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
      value++;
      isTaken.set(false);
    }
  }

  static final class SpinLockBySetting extends Counting {
    private final AtomicBoolean isTaken = new AtomicBoolean();

    @Override
    protected void ash() {
      while (isTaken.getAndSet(true)) {}
      value++;
      isTaken.set(false);
    }
  }

  @Ends(DATA_RACE)
  static final class UnlocksTooEarly extends Counting {
    private final Lock lock = new ReentrantLock();

    @Override
    protected void ash() {
      lock.lock();
      value = 2;
      lock.unlock();
    }

    @Override
    protected void misty() {
      lock.lock();
      lock.unlock();
      value = 2;
    }
  }
}
