package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kata.schedule.Cast;
import kata.schedule.programs.MonitorPrograms.Counting;

/** Threads that the code under test starts, joins and interrupts. */
@SuppressWarnings({"WaitNotInLoop", "UnusedVariable", "NonAtomicVolatileUpdate", "DoubleCheckedLocking",
    "LockNotBeforeTry",
    "SameNameButDifferent", "ArrayRecordComponent", "ClassCanBeStatic", "ImmutableEnumChecker",
    "ThreadPriorityCheck"}) // wrong on purpose
public final class ThreadPrograms {
  private ThreadPrograms() {}

  /** One actor, whose code starts the others. */
  abstract static class Starting extends Counting {
    @Override
    public void cast(Cast cast) {
      cast.actor("Ash", this::ash);
    }
  }

  static final class StartAndJoin extends Starting {
    @Override
    protected void ash() throws InterruptedException {
      value = 1;
      var thread = new Thread(() -> value++);
      thread.start();
      thread.join();
      if (value != 2 || thread.isAlive()) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class NotJoined extends Starting {
    private volatile int seen;

    @Override
    protected void ash() {
      new Thread(() -> seen = 2).start();
      value = seen;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class TwoThreads extends Starting {
    @Override
    protected void ash() throws InterruptedException {
      var first = Thread.ofVirtual().start(() -> value++);
      var second = Thread.startVirtualThread(() -> value++);
      first.join();
      second.join();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class ASubclass extends Starting {
    private final class Adder extends Thread {
      @Override
      public void run() {
        value++;
      }
    }

    @Override
    protected void ash() throws InterruptedException {
      var first = new Adder();
      var second = new Adder();
      first.start();
      second.start();
      first.join();
      second.join();
    }
  }

  static final class ASubclassThatLocks extends Starting {
    private final class Adder extends Thread {
      Adder(String name) {
        super(name);
      }

      @Override
      public void run() {
        synchronized (ASubclassThatLocks.this) {
          value++;
        }
      }
    }

    @Override
    protected void ash() throws InterruptedException {
      var first = new Adder("first");
      var second = new Adder("second");
      first.start();
      second.start();
      first.join();
      second.join();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class Builders extends Starting {
    @Override
    protected void ash() throws InterruptedException {
      var first = Thread.ofPlatform().daemon().name("first").start(() -> value++);
      var second = Thread.ofPlatform().unstarted(() -> value++);
      second.start();
      first.join();
      second.join(0);
    }
  }

  static final class JoinedByALoop extends Starting {
    @Override
    protected void ash() {
      var thread = new Thread(() -> value = 2);
      thread.start();
      while (thread.isAlive()) {
        Thread.onSpinWait();
      }
      value = value + 0;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class JoinedInTime extends Starting {
    private volatile int seen;

    @Override
    protected void ash() throws InterruptedException {
      var thread = new Thread(() -> seen = 2);
      thread.start();
      thread.join(10_000);
      value = seen;
    }
  }

  static final class Interrupted extends Starting {
    @Override
    protected void ash() throws InterruptedException {
      var thread = new Thread(() -> {
        try {
          Thread.sleep(1_000_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        value = 2;
      });
      thread.start();
      thread.interrupt();
      thread.join();
    }
  }

  /** The interrupt puts what came before it in order with what comes after it is seen. */
  static final class OrderedByAnInterrupt extends Starting {
    private int told;

    @Override
    protected void ash() throws InterruptedException {
      var thread = new Thread(() -> {
        while (!Thread.interrupted()) {
          Thread.onSpinWait();
        }
        value = told;
      });
      thread.start();
      told = 2;
      thread.interrupt();
      thread.join();
    }
  }

  static final class InterruptedWait extends Counting {
    private final AtomicReference<Thread> waiter = new AtomicReference<>();

    @Override
    protected void ash() {
      var thread = waiter.get();
      if (thread != null) {
        thread.interrupt();
      } else {
        synchronized (this) {
          value = 1;
          notifyAll();
        }
      }
    }

    @Override
    protected void misty() {
      waiter.set(Thread.currentThread());
      synchronized (this) {
        try {
          while (value == 0) {
            wait();
          }
        } catch (InterruptedException e) {
          value = 2;
        }
      }
    }

    @Override
    protected Object result() {
      return value > 0 ? 2 : 0;
    }
  }

  static final class SleepsForADay extends Counting {
    @Override
    protected void ash() throws InterruptedException {
      synchronized (this) {
        value++;
      }
      Thread.sleep(86_400_000);
    }
  }

  /** A pause is no protection. */
  @Ends(WRONG_OUTCOME)
  static final class SleepsAndHopes extends Counting {
    @Override
    protected void ash() {
      value = 2;
    }

    @Override
    protected void misty() throws InterruptedException {
      Thread.sleep(10_000);
      value = value == 2 ? 2 : 1;
    }
  }

  @Ends(DEADLOCK)
  static final class JoinsItself extends Starting {
    @Override
    protected void ash() throws InterruptedException {
      var thread = new Thread(() -> {
        try {
          Thread.currentThread().join();
        } catch (InterruptedException e) {
          value = 2;
        }
      });
      thread.start();
      thread.join();
    }
  }

  @Ends(DATA_RACE)
  static final class ReadBeforeJoin extends Starting {
    @Override
    protected void ash() throws InterruptedException {
      var thread = new Thread(() -> value = 2);
      thread.start();
      if (value > 2) {
        throw new IllegalStateException();
      }
      thread.join();
    }
  }

  /** Each thread has its own. */
  static final class ThreadLocals extends Counting {
    private final ThreadLocal<Integer> own = ThreadLocal.withInitial(() -> 0);
    private final AtomicInteger sum = new AtomicInteger();

    @Override
    protected void ash() {
      own.set(own.get() + 1);
      sum.addAndGet(own.get());
    }

    @Override
    protected Object result() {
      return sum;
    }
  }

  /** A worker that waits for more work at the end holds nobody up. */
  static final class WorkerOfItsOwn extends Counting {
    private final java.util.concurrent.BlockingQueue<Runnable> work =
        new java.util.concurrent.LinkedBlockingQueue<>();

    WorkerOfItsOwn() {
      var worker = new Thread(() -> {
        try {
          while (true) {
            work.take().run();
          }
        } catch (InterruptedException e) {
          // The end of work.
        }
      });
      worker.setDaemon(true);
      worker.start();
    }

    @Override
    protected void ash() throws InterruptedException {
      var isDone = new java.util.concurrent.CountDownLatch(1);
      work.add(() -> {
        value++;
        isDone.countDown();
      });
      isDone.await();
    }
  }

  static final class DeathIsTold extends Starting {
    private final AtomicReference<String> cause = new AtomicReference<>("");

    @Override
    protected void ash() throws InterruptedException {
      var thread = new Thread(() -> {
        throw new IllegalStateException("refused");
      });
      thread.setUncaughtExceptionHandler((dead, e) -> cause.set(e.getMessage()));
      thread.start();
      thread.join();
    }

    @Override
    protected Object result() {
      return cause.get();
    }

    @Override
    protected Object expected() {
      return "refused";
    }
  }
}
