package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.THREW;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.ArrayList;
import java.util.List;

/** {@code synchronized}, {@code wait} and {@code notify}, right and wrong. */
@SuppressWarnings({"WaitNotInLoop", "UnusedVariable", "NonAtomicVolatileUpdate", "DoubleCheckedLocking",
    "LockNotBeforeTry",
    "SameNameButDifferent", "ArrayRecordComponent", "ClassCanBeStatic", "ImmutableEnumChecker",
    "ThreadPriorityCheck"}) // wrong on purpose
public final class MonitorPrograms {
  private MonitorPrograms() {}

  /** A counter whose increment is one step or not. */
  abstract static class Counting extends Program {
    protected int value;

    @Override
    protected Object result() {
      return value;
    }
  }

  static final class SynchronizedMethod extends Counting {
    @Override
    protected synchronized void ash() {
      value++;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class NoLock extends Counting {
    @Override
    protected void ash() {
      value++;
    }
  }

  static final class NestedMonitors extends Counting {
    private final Object outer = new Object();

    @Override
    protected void ash() {
      synchronized (outer) {
        add();
      }
    }

    private synchronized void add() {
      addOne();
    }

    private synchronized void addOne() {
      value++;
    }
  }

  static final class OnAParameter extends Counting {
    private final int[] box = {0};

    @Override
    protected void ash() {
      add(box, 1);
    }

    private static void add(int[] account, int amount) {
      synchronized (account) {
        account[0] += amount;
      }
    }

    @Override
    protected Object result() {
      return box[0];
    }
  }

  static final class StaticMonitor extends Counting {
    private static int all;

    @Override
    protected void ash() {
      add();
    }

    private static synchronized void add() {
      all++;
    }

    @Override
    protected Object result() {
      return all;
    }
  }

  static final class StaticLock extends Counting {
    private static final Object LOCK = new Object();

    @Override
    protected void ash() {
      synchronized (LOCK) {
        value++;
      }
    }
  }

  static final class OnItsClass extends Counting {
    @Override
    protected void ash() {
      synchronized (OnItsClass.class) {
        value++;
      }
    }

    @Override
    protected void misty() {
      synchronized (getClass()) {
        value++;
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class ALockPerCall extends Counting {
    @Override
    protected void ash() {
      synchronized (new Object()) {
        value++;
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class TwoLocks extends Counting {
    private final Object first = new Object();
    private final Object second = new Object();

    @Override
    protected void ash() {
      synchronized (first) {
        value++;
      }
    }

    @Override
    protected void misty() {
      synchronized (second) {
        value++;
      }
    }
  }

  @Ends(DATA_RACE)
  static final class OnAChangingBox extends Counting {
    private Integer balance = 1000;

    @Override
    @SuppressWarnings("identity") // that is the mistake
    protected void ash() {
      synchronized ((Object) balance) {
        balance++;
      }
    }

    @Override
    protected Object result() {
      return balance - 1000;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class StaticAndInstance extends Counting {
    private static int all;

    @Override
    protected synchronized void ash() {
      all++;
    }

    @Override
    protected void misty() {
      add();
    }

    private static synchronized void add() {
      all++;
    }

    @Override
    protected Object result() {
      return all;
    }
  }

  @Ends(DATA_RACE)
  static final class ReadWithoutTheLock extends Counting {
    @Override
    protected synchronized void ash() {
      value = 2;
    }

    @Override
    protected void misty() {
      if (value > 2) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(DEADLOCK)
  static final class OppositeOrder extends Counting {
    private final Object first = new Object();
    private final Object second = new Object();

    @Override
    protected void ash() {
      synchronized (first) {
        synchronized (second) {
          value++;
        }
      }
    }

    @Override
    protected void misty() {
      synchronized (second) {
        synchronized (first) {
          value++;
        }
      }
    }
  }

  /** The monitor is left when the work under it fails. */
  static final class LeftByAnException extends Counting {
    @Override
    protected void ash() {
      try {
        failing();
      } catch (IllegalStateException e) {
        synchronized (this) {
          value++;
        }
      }
    }

    private synchronized void failing() {
      synchronized (this) {
        throw new IllegalStateException("refused");
      }
    }
  }

  /** One cell, filled and emptied in turn. */
  static class Mailbox extends Program {
    protected final List<Integer> got = new ArrayList<>();
    protected Integer letter;

    @Override
    protected void ash() throws InterruptedException {
      put(1);
      put(2);
    }

    @Override
    protected void misty() throws InterruptedException {
      got.add(take());
      got.add(take());
    }

    protected synchronized void put(int value) throws InterruptedException {
      while (letter != null) {
        wait();
      }
      letter = value;
      notifyAll();
    }

    protected synchronized int take() throws InterruptedException {
      while (letter == null) {
        wait();
      }
      int value = letter;
      letter = null;
      notifyAll();
      return value;
    }

    @Override
    protected Object result() {
      return got;
    }

    @Override
    protected Object expected() {
      return List.of(1, 2);
    }
  }

  @Ends(DEADLOCK)
  static final class NeverNotified extends Mailbox {
    @Override
    protected synchronized void put(int value) throws InterruptedException {
      while (letter != null) {
        wait();
      }
      letter = value;
    }
  }

  /** Asked outside, waited inside: the notification is missed. */
  @Ends(DEADLOCK)
  static final class MissedSignal extends Program {
    private volatile boolean isReady;

    @Override
    protected void ash() {
      isReady = true;
      synchronized (this) {
        notifyAll();
      }
    }

    @Override
    protected void misty() throws InterruptedException {
      if (!isReady) {
        synchronized (this) {
          wait();
        }
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  @Ends(THREW)
  static final class NotifyWithoutTheMonitor extends Counting {
    @Override
    protected void ash() {
      value = 2;
      notifyAll();
    }

    @Override
    protected void misty() {}
  }

  /** A wait with a limit may run out, or be notified: both are right. */
  static final class WaitsInTime extends Program {
    private boolean isReady;

    @Override
    protected synchronized void ash() {
      isReady = true;
      notifyAll();
    }

    @Override
    protected synchronized void misty() throws InterruptedException {
      if (!isReady) {
        wait(100);
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  /** Takes a wait that has run out for one that was notified. */
  @Ends(WRONG_OUTCOME)
  static final class TrustsATimedWait extends Program {
    private boolean isReady;
    private boolean wasReady;

    @Override
    protected synchronized void ash() {
      isReady = true;
      notifyAll();
    }

    @Override
    protected synchronized void misty() throws InterruptedException {
      if (!isReady) {
        wait(100);
      }
      wasReady = isReady;
    }

    @Override
    protected Object result() {
      return wasReady;
    }

    @Override
    protected Object expected() {
      return true;
    }
  }

  /** {@code if} where {@code while} is due: a third one steals what the notification was about. */
  @Ends(THREW)
  static final class IfInsteadOfWhile extends Program {
    private final List<Integer> letters = new ArrayList<>();

    @Override
    public void cast(kata.schedule.Cast cast) {
      cast.actor("Ash", this::ash);
      cast.actor("Misty", this::misty);
      cast.actor("Brock", this::misty);
    }

    @Override
    protected synchronized void ash() {
      letters.add(1);
      notifyAll();
      letters.add(2);
      letters.removeLast();
    }

    @Override
    protected synchronized void misty() throws InterruptedException {
      if (letters.isEmpty()) {
        wait(10);
      }
      if (letters.isEmpty()) {
        throw new IllegalStateException("nothing there");
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }
}
