package kata.schedule.programs;

import static kata.schedule.Finding.Kind.THREW;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import kata.schedule.programs.MonitorPrograms.Counting;
import kata.schedule.programs.ThreadPrograms.Starting;

/** What the language has: none of it may confuse the weaver. */
@SuppressWarnings({"WaitNotInLoop", "UnusedVariable", "NonAtomicVolatileUpdate", "DoubleCheckedLocking",
    "LockNotBeforeTry",
    "SameNameButDifferent", "ArrayRecordComponent", "ClassCanBeStatic", "ImmutableEnumChecker",
    "ThreadPriorityCheck"}) // wrong on purpose
public final class LanguagePrograms {
  private LanguagePrograms() {}

  @Ends(WRONG_OUTCOME)
  static final class Lambda extends Counting {
    @Override
    protected void ash() {
      IntUnaryOperator add = by -> value += by;
      if (add.applyAsInt(1) < 1) {
        throw new IllegalStateException();
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class MethodReference extends Counting {
    @Override
    protected void ash() {
      Runnable add = this::add;
      add.run();
    }

    private void add() {
      value++;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class MethodReferenceToTheJdk extends Program {
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      Supplier<Integer> get = value::get;
      int read = get.get();
      List.of(read + 1).forEach(value::set);
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  /** Interfaces, records, patterns. */
  static final class Patterns extends Counting {
    sealed interface Command permits Add, Set {
      default int amount() {
        return switch (this) {
          case Add(int by) -> by;
          case Set(String to) when to.isEmpty() -> 0;
          case Set(String to) -> Integer.parseInt(to);
        };
      }
    }

    record Add(int by) implements Command {}

    record Set(String to) implements Command {}

    enum Level {
      LOW, HIGH
    }

    private final Command command = new Add(1);
    private final Level level = Level.HIGH;

    @Override
    protected void ash() {
      assert level != null : "a level";
      synchronized (this) {
        value += switch (level) {
          case LOW -> 0;
          case HIGH -> switch ("add" + command.amount()) {
            case "add1" -> 1;
            default -> throw new IllegalStateException();
          };
        };
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class PatternsWithoutALock extends Counting {
    private record Account(int[] cents) {
      void add(int by) {
        cents[0] += by;
      }
    }

    private final Object account = new Account(new int[1]);

    @Override
    protected void ash() {
      if (account instanceof Account(int[] cents) && cents.length == 1) {
        ((Account) account).add(1);
      }
    }

    @Override
    protected Object result() {
      return ((Account) account).cents()[0];
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class InnerClass extends Counting {
    private class Account {
      private long cents;
      private double half;

      void add() {
        cents += 2;
        half += 0.5;
      }
    }

    private final Account account = new Account();

    @Override
    protected void ash() {
      account.add();
    }

    @Override
    protected Object result() {
      return account.cents == 4 && account.half == 1.0 ? 2 : 0;
    }
  }

  /** Default and private methods of interfaces, static nested generics. */
  static final class Interfaces extends Counting {
    interface Lockable {
      Object lock();

      default void under(Runnable work) {
        synchronized (lock()) {
          twice(work);
        }
      }

      private void twice(Runnable work) {
        work.run();
      }
    }

    private final Lockable lockable = () -> Interfaces.this;

    @Override
    protected void ash() {
      lockable.under(() -> value++);
    }
  }

  static final class TryAndFinally extends Counting {
    private int tries;

    @Override
    protected void ash() throws Exception {
      synchronized (this) {
        try (AutoCloseable resource = () -> tries++) {
          if (resource == null) {
            throw new IllegalStateException();
          }
          value = value + 1;
        } catch (RuntimeException e) {
          value = -1;
        } finally {
          tries++;
        }
      }
    }

    @Override
    protected Object result() {
      return value + tries - 4;
    }
  }

  /** Whatever it catches, the scheduler has the last word. */
  @Ends(kata.schedule.Finding.Kind.DEADLOCK)
  static final class CatchesEverything extends Counting {
    private final Object lock = new Object();
    private boolean isOver;

    @Override
    protected void ash() {
      synchronized (lock) {
        while (!isOver) {
          try {
            lock.wait();
          } catch (Throwable e) {
            value++;
          } finally {
            value--;
          }
        }
      }
    }
  }

  @Ends(THREW)
  static final class Recursion extends Counting {
    @Override
    protected void ash() {
      value = depth(1);
    }

    private int depth(int from) {
      return from > 0 ? depth(from + 1) + 1 : 0;
    }
  }

  /** A list made for all and one for each: final fields of a value are nobody's race. */
  static final class Values extends Counting {
    private record Money(long cents, String currency) {}

    private volatile Money balance = new Money(0, "P");

    @Override
    protected synchronized void ash() {
      balance = new Money(balance.cents() + 1, balance.currency());
    }

    @Override
    protected Object result() {
      return balance.cents();
    }
  }

  /** State that all schedules would share, were it not fresh in each. */
  static final class StaticState extends Counting {
    private static int made;
    private static final List<String> LOG = new java.util.ArrayList<>();

    StaticState() {
      made++;
      LOG.add("made");
    }

    @Override
    protected synchronized void ash() {
      value++;
    }

    @Override
    protected Object result() {
      return made + LOG.size() + value - 2;
    }
  }

  static final class SingletonEnum extends Counting {
    enum Bank {
      INSTANCE;

      private int balance;

      synchronized void add() {
        balance++;
      }
    }

    @Override
    protected void ash() {
      Bank.INSTANCE.add();
    }

    @Override
    protected Object result() {
      return Bank.INSTANCE.balance;
    }
  }

  static final class LazyHolder extends Counting {
    private static final class Holder {
      static final Holder INSTANCE = new Holder();
      private int balance;

      synchronized void add() {
        balance++;
      }
    }

    @Override
    protected void ash() {
      Holder.INSTANCE.add();
    }

    @Override
    protected Object result() {
      return Holder.INSTANCE.balance;
    }
  }

  static final class Varieties extends Starting {
    private final byte[] bytes = new byte[2];
    private final boolean[] flags = new boolean[2];
    private final char[][] chars = new char[2][2];
    private final long[] longs = new long[2];
    private final double[] doubles = new double[2];
    private final float[] floats = new float[2];
    private final short[] shorts = new short[2];
    private long number;
    private float real;
    private char letter;

    @Override
    protected void ash() {
      bytes[0]++;
      flags[1] |= true;
      chars[1][0] += 'a';
      longs[0] += 5L;
      doubles[1] -= 0.5;
      floats[0] *= 2;
      shorts[1]--;
      number ^= 7;
      real += 1;
      letter = (char) (letter + 1);
      long sum = bytes[0] + chars[1][0] + longs[0] + (long) doubles[1] + shorts[1] + number + letter
          + (long) real + (flags[1] ? 1 : 0) + (long) floats[0];
      value = sum == 112 ? 2 : (int) sum;
    }
  }

  /** The JDK asks an enum for its values, once and for all. */
  static final class EnumsAsKeys extends Program {
    private final Map<Place, String> names = new EnumMap<>(Place.class);

    private enum Place {
      HERE, THERE
    }

    @Override
    protected void ash() {
      names.getOrDefault(Place.HERE, "");
    }

    @Override
    protected void misty() {
      names.getOrDefault(Place.THERE, "");
    }

    @Override
    protected Object result() {
      return names.size() + Place.values().length;
    }
  }
}
