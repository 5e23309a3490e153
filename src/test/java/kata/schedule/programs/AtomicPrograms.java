package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import kata.schedule.programs.MonitorPrograms.Counting;

/** Atomics, variable handles, and the memory they order. */
@SuppressWarnings({"WaitNotInLoop", "UnusedVariable", "NonAtomicVolatileUpdate", "DoubleCheckedLocking",
    "LockNotBeforeTry",
    "SameNameButDifferent", "ArrayRecordComponent", "ClassCanBeStatic", "ImmutableEnumChecker",
    "ThreadPriorityCheck"}) // wrong on purpose
public final class AtomicPrograms {
  private AtomicPrograms() {}

  static final class Increment extends Program {
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      value.incrementAndGet();
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  static final class Adder extends Program {
    private final LongAdder value = new LongAdder();

    @Override
    protected void ash() {
      value.increment();
    }

    @Override
    protected Object result() {
      return value.sum();
    }
  }

  /** The function is called again when somebody else was faster, and what it did the first time stays done. */
  @Ends(WRONG_OUTCOME)
  static final class UpdateWithSideEffect extends Program {
    private final AtomicInteger balance = new AtomicInteger(100);
    private final AtomicInteger paid = new AtomicInteger();

    @Override
    protected void ash() {
      boolean[] isTaken = {false};
      balance.updateAndGet(seen -> {
        if (seen < 80) {
          return seen;
        }
        isTaken[0] = true;
        return seen - 80;
      });
      if (isTaken[0]) {
        paid.addAndGet(80);
      }
    }

    @Override
    protected Object result() {
      return paid.get() + balance.get();
    }

    @Override
    protected Object expected() {
      return 100;
    }
  }

  static final class UpdateAgain extends Program {
    private final AtomicReference<Integer> value = new AtomicReference<>(0);
    private final AtomicLong sum = new AtomicLong();

    @Override
    protected void ash() {
      int mine = value.getAndUpdate(seen -> seen + 1);
      sum.accumulateAndGet(mine, Long::sum);
    }

    @Override
    protected Object result() {
      return value.get() + sum.get() - 1;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class GetThenSet extends Program {
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      value.set(value.get() + 1);
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class CheckThenAct extends Program {
    private final AtomicLong balance = new AtomicLong(100);

    @Override
    protected void ash() {
      if (balance.get() >= 100) {
        balance.addAndGet(-100);
      }
    }

    @Override
    protected Object result() {
      return balance;
    }

    @Override
    protected Object expected() {
      return 0;
    }
  }

  static final class Retry extends Program {
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      int old;
      do {
        old = value.get();
      } while (!value.compareAndSet(old, old + 1));
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class NoRetry extends Program {
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      int old = value.get();
      value.compareAndSet(old, old + 1);
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  /** Looks once, then tries for ever. */
  @Ends(kata.schedule.Finding.Kind.ENDLESS)
  static final class RetryFromAStaleValue extends Program {
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      int old = value.get();
      while (!value.compareAndSet(old, old + 1)) {
        Thread.onSpinWait();
      }
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  /** A map that never changes, replaced as a whole. */
  static final class ImmutableMap extends Program {
    private final AtomicReference<Map<String, Integer>> accounts =
        new AtomicReference<>(Map.of("Ash", 0, "Misty", 2));

    @Override
    protected void ash() {
      accounts.updateAndGet(
          before -> Map.of("Ash", before.get("Ash") + 1, "Misty", before.get("Misty") - 1));
    }

    @Override
    protected Object result() {
      return accounts.get().get("Ash");
    }
  }

  static final class Elements extends Program {
    private final AtomicIntegerArray values = new AtomicIntegerArray(new int[] {0, 0});

    @Override
    protected void ash() {
      values.incrementAndGet(0);
      values.getAndAdd(1, 1);
    }

    @Override
    protected Object result() {
      return values.get(0) + values.get(1) - 2;
    }
  }

  static class Handle extends Program {
    protected static final VarHandle VALUE = find();
    protected int value;

    private static VarHandle find() {
      try {
        return MethodHandles.lookup().findVarHandle(Handle.class, "value", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @Override
    protected void ash() {
      VALUE.getAndAdd(this, 1);
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class HandleGetThenSet extends Handle {
    @Override
    protected void ash() {
      VALUE.setVolatile(this, (int) VALUE.getVolatile(this) + 1);
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class HandleAndField extends Handle {
    @Override
    protected void ash() {
      VALUE.getAndAdd(this, 1);
    }

    @Override
    protected void misty() {
      value = value + 1;
    }
  }

  static class Updater extends Program {
    private static final AtomicIntegerFieldUpdater<Updater> VALUE =
        AtomicIntegerFieldUpdater.newUpdater(Updater.class, "value");
    protected volatile int value;

    @Override
    protected void ash() {
      VALUE.incrementAndGet(this);
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class UpdaterAndField extends Updater {
    @Override
    protected void misty() {
      value = value + 1;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class Reflection extends Program {
    int value;

    @Override
    protected void ash() throws ReflectiveOperationException {
      Field field = Reflection.class.getDeclaredField("value");
      field.setInt(this, field.getInt(this) + 1);
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class VolatileAndPlus extends Program {
    private volatile int value;

    @Override
    protected void ash() {
      value += 1;
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  /** What is written before a volatile write is seen after the read that sees it. */
  static class Publication extends Counting {
    protected volatile boolean isReady;

    @Override
    protected void ash() {
      value = 2;
      isReady = true;
    }

    @Override
    protected void misty() {
      int seen = isReady ? value : 2;
      if (seen != 2) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(DATA_RACE)
  static final class PublishedTooEarly extends Counting {
    private volatile boolean isReady;

    @Override
    protected void ash() {
      isReady = true;
      value = 2;
    }

    @Override
    protected void misty() {
      int seen = isReady ? value : 2;
      if (seen > 2) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(DATA_RACE)
  static final class PlainFlag extends Counting {
    private boolean isReady;

    @Override
    protected void ash() {
      value = 2;
      isReady = true;
    }

    @Override
    protected void misty() {
      int seen = isReady ? 2 : value;
      if (seen > 2) {
        throw new IllegalStateException();
      }
    }
  }

  /** A volatile write orders nothing that comes after another volatile write. */
  @Ends(DATA_RACE)
  static final class TwoVolatileWrites extends Counting {
    private volatile int flag;

    @Override
    protected void ash() {
      value = 2;
      flag = 1;
    }

    @Override
    protected void misty() {
      flag = 2;
      int seen = value;
      if (seen > 2) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(DATA_RACE)
  static final class DoubleCheckedWithoutVolatile extends Program {
    private int[] instance;

    @Override
    protected void ash() {
      get();
    }

    private int[] get() {
      if (instance == null) {
        synchronized (this) {
          if (instance == null) {
            instance = new int[] {2};
          }
        }
      }
      return instance;
    }

    @Override
    protected Object result() {
      return instance[0];
    }
  }

  static final class DoubleChecked extends Program {
    private volatile int[] instance;

    @Override
    protected void ash() {
      if (get()[0] != 2) {
        throw new IllegalStateException();
      }
    }

    private int[] get() {
      var known = instance;
      if (known == null) {
        synchronized (this) {
          known = instance;
          if (known == null) {
            known = new int[] {2};
            instance = known;
          }
        }
      }
      return known;
    }

    @Override
    protected Object result() {
      return instance[0];
    }
  }
}
