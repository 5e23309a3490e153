package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.ENDLESS;

import java.util.concurrent.atomic.AtomicInteger;
import kata.schedule.Cast;
import kata.schedule.programs.MonitorPrograms.Counting;

/** Loops that wait, and loops that never end. */
@SuppressWarnings({"WaitNotInLoop", "UnusedVariable", "NonAtomicVolatileUpdate", "DoubleCheckedLocking",
    "LockNotBeforeTry",
    "SameNameButDifferent", "ArrayRecordComponent", "ClassCanBeStatic", "ImmutableEnumChecker",
    "ThreadPriorityCheck"}) // wrong on purpose
public final class LoopPrograms {
  private LoopPrograms() {}

  static final class Spin extends Counting {
    private volatile boolean isReady;

    @Override
    protected void ash() {
      value = 2;
      isReady = true;
    }

    @Override
    protected void misty() {
      while (!isReady) {}
      if (value != 2) {
        throw new IllegalStateException();
      }
    }
  }

  static final class SpinPolitely extends Counting {
    private volatile boolean isReady;

    @Override
    protected void ash() {
      value = 2;
      isReady = true;
    }

    @Override
    protected void misty() {
      while (!isReady) {
        Thread.onSpinWait();
        Thread.yield();
      }
      if (value != 2) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(DATA_RACE)
  static final class SpinOnAPlainField extends Counting {
    private boolean isReady;

    @Override
    protected void ash() {
      isReady = true;
    }

    @Override
    protected void misty() {
      while (!isReady) {
        Thread.onSpinWait();
      }
      value = 2;
    }
  }

  /** Two wait for a third, by turns. */
  static final class ThreeSpin extends Program {
    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public void cast(Cast cast) {
      cast.actor("Ash", () -> spin(2));
      cast.actor("Misty", () -> spin(1));
      cast.actor("Brock", () -> spin(0));
    }

    private void spin(int mine) {
      while (turn.get() != mine) {
        Thread.onSpinWait();
      }
      turn.incrementAndGet();
    }

    @Override
    protected void ash() {}

    @Override
    protected Object result() {
      return turn.get() - 1;
    }
  }

  /** Waits by looking again and again under the lock. */
  static final class PollsUnderALock extends Counting {
    private boolean isReady;

    @Override
    protected void ash() {
      synchronized (this) {
        isReady = true;
        value = 2;
      }
    }

    @Override
    protected void misty() {
      while (!isReady()) {
        Thread.onSpinWait();
      }
    }

    private synchronized boolean isReady() {
      return isReady;
    }
  }

  static final class PollsWithPauses extends Counting {
    private volatile boolean isReady;

    @Override
    protected void ash() {
      isReady = true;
    }

    @Override
    protected void misty() throws InterruptedException {
      while (!isReady) {
        Thread.sleep(10);
      }
      value = 2;
    }
  }

  /** Counts in a field while it waits: it changes something in every round, but nothing that matters. */
  static final class CountsWhileItWaits extends Counting {
    private volatile boolean isReady;
    private int rounds;

    @Override
    protected void ash() {
      isReady = true;
    }

    @Override
    protected void misty() {
      while (!isReady) {
        rounds++;
      }
      value = rounds >= 0 ? 2 : 0;
    }
  }

  @Ends(ENDLESS)
  static final class NobodySetsIt extends Counting {
    private volatile boolean isReady;

    @Override
    protected void ash() {
      value = isReady ? 1 : 2;
    }

    @Override
    protected void misty() {
      while (!isReady) {
        Thread.onSpinWait();
      }
    }
  }

  @Ends(ENDLESS)
  static final class NoWayOut extends Counting {
    @Override
    protected void ash() {
      while (true) {}
    }
  }

  @Ends(ENDLESS)
  static final class CountsForEver extends Counting {
    @Override
    protected void ash() {
      while (value >= 0) {
        value = (value + 1) % 100;
      }
    }

    @Override
    protected void misty() {}
  }

  /** Much work of one's own is not endless. */
  static final class LongWork extends Counting {
    private final int[] numbers = new int[3_000];

    @Override
    protected void ash() {
      int sum = 0;
      for (int i = 0; i < 100_000; i++) {
        sum += i % 2;
      }
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = 1;
      }
      synchronized (this) {
        value += sum / 50_000;
      }
    }

    @Override
    protected void misty() {
      synchronized (this) {
        value++;
      }
    }
  }

  /** After a few looks it goes on without having seen anything. */
  static final class LooksAFewTimes extends Counting {
    private volatile boolean isReady;

    @Override
    protected void ash() {
      isReady = true;
    }

    @Override
    protected void misty() {
      long left = 5;
      while (!isReady && left > 0) {
        left--;
      }
      value = 2;
    }
  }
}
