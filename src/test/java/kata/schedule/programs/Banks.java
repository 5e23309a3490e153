package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import kata.schedule.Cast;

/** One account of 100, from which two withdraw 100 while one deposits 10: the classic mistakes, and five right ones. */
@SuppressWarnings({"NonAtomicVolatileUpdate", "LockNotBeforeTry"}) // wrong on purpose
public final class Banks {
  private Banks() {}

  /** What every bank can. */
  abstract static class Bank extends Program {
    private final AtomicInteger paid = new AtomicInteger();
    private int seen;

    abstract void deposit(int amount);

    /** Whether there was enough. */
    abstract boolean withdraw(int amount);

    abstract int balance();

    @Override
    public void cast(Cast cast) {
      cast.actor("Ash withdraws 100", this::ash);
      cast.actor("Misty withdraws 100", this::ash);
      cast.actor("Brock deposits 10", () -> {
        deposit(10);
        seen = balance();
      });
    }

    @Override
    protected void ash() {
      if (withdraw(100)) {
        paid.incrementAndGet();
      }
    }

    @Override
    protected Object result() {
      return seen > 110 ? "too much" : paid.get() + " paid, " + balance() + " left";
    }

    @Override
    protected Object expected() {
      return "1 paid, 10 left";
    }
  }

  @Ends(WRONG_OUTCOME)
  static class NoLock extends Bank {
    protected int balance = 100;

    @Override
    void deposit(int amount) {
      balance += amount;
    }

    @Override
    boolean withdraw(int amount) {
      if (balance < amount) {
        return false;
      }
      balance -= amount;
      return true;
    }

    @Override
    int balance() {
      return balance;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class VolatileAndPlus extends Bank {
    private volatile int balance = 100;

    @Override
    void deposit(int amount) {
      balance += amount;
    }

    @Override
    synchronized boolean withdraw(int amount) {
      if (balance < amount) {
        return false;
      }
      balance -= amount;
      return true;
    }

    @Override
    int balance() {
      return balance;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class OnlyDepositLocked extends NoLock {
    @Override
    synchronized void deposit(int amount) {
      balance += amount;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class TwoLocks extends NoLock {
    private final Object one = new Object();
    private final Object other = new Object();

    @Override
    void deposit(int amount) {
      synchronized (one) {
        super.deposit(amount);
      }
    }

    @Override
    boolean withdraw(int amount) {
      synchronized (other) {
        return super.withdraw(amount);
      }
    }

    @Override
    int balance() {
      synchronized (one) {
        return balance;
      }
    }
  }

  @Ends(DATA_RACE)
  static final class ReadWithoutTheLock extends NoLock {
    @Override
    synchronized void deposit(int amount) {
      super.deposit(amount);
    }

    @Override
    synchronized boolean withdraw(int amount) {
      return super.withdraw(amount);
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class CheckOutsideActInside extends NoLock {
    @Override
    synchronized void deposit(int amount) {
      super.deposit(amount);
    }

    @Override
    boolean withdraw(int amount) {
      if (balance() < amount) {
        return false;
      }
      synchronized (this) {
        balance -= amount;
      }
      return true;
    }

    @Override
    synchronized int balance() {
      return balance;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class AtomicCheckThenAct extends Bank {
    private final AtomicInteger balance = new AtomicInteger(100);

    @Override
    void deposit(int amount) {
      balance.addAndGet(amount);
    }

    @Override
    boolean withdraw(int amount) {
      if (balance.get() < amount) {
        return false;
      }
      balance.addAndGet(-amount);
      return true;
    }

    @Override
    int balance() {
      return balance.get();
    }
  }

  @Ends(DEADLOCK)
  static final class NoFinally extends NoLock {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    void deposit(int amount) {
      lock.lock();
      super.deposit(amount);
      lock.unlock();
    }

    @Override
    boolean withdraw(int amount) {
      lock.lock();
      if (!super.withdraw(amount)) {
        return false;
      }
      lock.unlock();
      return true;
    }

    @Override
    int balance() {
      lock.lock();
      int now = balance;
      lock.unlock();
      return now;
    }
  }

  static final class RightMonitor extends NoLock {
    @Override
    synchronized void deposit(int amount) {
      super.deposit(amount);
    }

    @Override
    synchronized boolean withdraw(int amount) {
      return super.withdraw(amount);
    }

    @Override
    synchronized int balance() {
      return super.balance();
    }
  }

  static final class RightCompareAndSet extends Bank {
    private final AtomicInteger balance = new AtomicInteger(100);

    @Override
    void deposit(int amount) {
      balance.addAndGet(amount);
    }

    @Override
    boolean withdraw(int amount) {
      while (true) {
        int now = balance.get();
        if (now < amount) {
          return false;
        }
        if (balance.compareAndSet(now, now - amount)) {
          return true;
        }
      }
    }

    @Override
    int balance() {
      return balance.get();
    }
  }

  static final class RightStamped extends NoLock {
    private final StampedLock lock = new StampedLock();

    @Override
    void deposit(int amount) {
      long stamp = lock.writeLock();
      try {
        super.deposit(amount);
      } finally {
        lock.unlockWrite(stamp);
      }
    }

    @Override
    boolean withdraw(int amount) {
      long stamp = lock.writeLock();
      try {
        return super.withdraw(amount);
      } finally {
        lock.unlockWrite(stamp);
      }
    }

    @Override
    int balance() {
      long stamp = lock.readLock();
      try {
        return balance;
      } finally {
        lock.unlockRead(stamp);
      }
    }
  }

  /** All of it on one thread. */
  static final class RightSingleThread extends NoLock {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    private <T> T on(java.util.concurrent.Callable<T> work) {
      try {
        return thread.submit(work).get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    void deposit(int amount) {
      on(() -> {
        super.deposit(amount);
        return true;
      });
    }

    @Override
    boolean withdraw(int amount) {
      return on(() -> super.withdraw(amount));
    }

    @Override
    int balance() {
      return on(super::balance);
    }
  }

  static final class RightImmutable extends Bank {
    private record Book(int balance) {}

    private final AtomicReference<Book> book = new AtomicReference<>(new Book(100));

    @Override
    void deposit(int amount) {
      book.updateAndGet(now -> new Book(now.balance() + amount));
    }

    @Override
    boolean withdraw(int amount) {
      var before = book.getAndUpdate(now -> now.balance() < amount ? now : new Book(now.balance() - amount));
      return before.balance() >= amount;
    }

    @Override
    int balance() {
      return book.get().balance();
    }
  }
}
