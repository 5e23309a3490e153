package kata.math;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import kata.gate.Stillness;
import kata.gate.Stillness.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A room that all computing goes through, for tests: it counts the rounds, knows who is inside, and can hold those who
 * come until so many are inside at once. So a test sees that several compute at the same time, instead of guessing it
 * from the time they take.
 *
 * <p>Who is held goes on when released, when interrupted (with a {@link CancellationException}), or when nothing moves
 * any more. Thread-safe.
 */
public final class MathRoom implements AutoCloseable {
  private final int count;
  private final DoubleUnaryOperator round;
  private final Set<Double> held = new HashSet<>();
  private final Set<Double> failing = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger roundsDone = new AtomicInteger();
  private int meeting;
  private int inside;
  private int mostInside;
  private int entered;
  private boolean closed;
  private boolean holdNext;
  private @Nullable Thread watch;

  private MathRoom(int count, DoubleUnaryOperator round) {
    this.count = count;
    this.round = round;
  }

  /** Opens a room where so many rounds of the article's arithmetic are done with each number. */
  public static MathRoom open(int count) {
    return open(count, ArticleRounds::round);
  }

  /** Opens a room where so many rounds of other arithmetic are done with each number. */
  public static MathRoom open(int count, DoubleUnaryOperator round) {
    return new MathRoom(count, round);
  }

  /** The rounds, to be done one by one: whoever does one is inside. */
  public Rounds rounds() {
    return new Rounds() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public double next(double x) {
        return inside(x, () -> countedRound(x));
      }
    };
  }

  /** The whole of what is done with a number: whoever does it is inside. */
  public MathTask task() {
    var all = MathTask.of(new Rounds() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public double next(double x) {
        return countedRound(x);
      }
    });
    return number -> inside(number, () -> all.doMathOnce(number));
  }

  private double countedRound(double x) {
    roundsDone.incrementAndGet();
    return round.applyAsDouble(x);
  }

  /** Work that is done inside. */
  private interface Work {
    double run();
  }

  private double inside(double number, Work work) {
    threads.add(Thread.currentThread());
    enter(number);
    try {
      if (failing.contains(number)) {
        throw new ArithmeticException("cannot compute with " + number);
      }
      return work.run();
    } finally {
      leave();
    }
  }

  private synchronized void enter(double number) {
    entered++;
    inside++;
    mostInside = Math.max(mostInside, inside);
    if (holdNext) {
      holdNext = false;
      held.add(number);
    }
    Stillness.moved();
    notifyAll();
    try {
      while (isHeld(number)) {
        watch();
        wait();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leave();
      throw new CancellationException("interrupted in the middle of a number");
    }
  }

  private boolean isHeld(double number) {
    return !closed && (!isMet() || held.contains(number));
  }

  private synchronized boolean isMet() {
    return closed || mostInside >= meeting;
  }

  private synchronized void leave() {
    inside--;
    Stillness.moved();
  }

  /** Watches over a meeting until it is met; a number that is held by itself is the test's to release. */
  private void watch() {
    if (watch == null && !isMet()) {
      watch = Thread.ofPlatform().name("math-watch").daemon().start(() -> {
        Stillness.await(this::isMet, 1, Turn.GATE);
        endOfMeeting();
      });
    }
  }

  private synchronized void endOfMeeting() {
    meeting = 0;
    watch = null;
    notifyAll();
  }

  /** Holds all who come from now on until so many are inside at once, or nothing moves any more. */
  public synchronized MathRoom holdUntil(int size) {
    meeting = size;
    mostInside = inside;
    return this;
  }

  /** Holds whoever computes this number until it is released. */
  public synchronized MathRoom hold(double number) {
    held.add(number);
    return this;
  }

  /** Holds whoever comes first from now on, until it is released. */
  public synchronized MathRoom holdFirst() {
    holdNext = true;
    return this;
  }

  /** Lets all who are held go on. */
  public synchronized void releaseAll() {
    held.clear();
    meeting = 0;
    Stillness.moved();
    notifyAll();
  }

  /** From now on, computing with this number fails: {@code cannot compute with 7.0}. */
  public MathRoom fail(double number) {
    failing.add(number);
    return this;
  }

  /** How many were inside at once, at the most, since the room was opened or {@link #holdUntil} was called. */
  public synchronized int mostInside() {
    return mostInside;
  }

  /** How often somebody has come in. */
  public synchronized int entered() {
    return entered;
  }

  /** How many rounds have been done. */
  public int roundsDone() {
    return roundsDone.get();
  }

  /** All threads that have ever been inside. */
  public Set<Thread> threads() {
    return Set.copyOf(threads);
  }

  /** Waits until somebody has come in so often, or nothing moves any more. Returns how often. */
  public int awaitEntered(int times) {
    Stillness.await(() -> entered() >= times);
    return entered();
  }

  /** Lets all go, also those who come later. */
  @Override
  public synchronized void close() {
    closed = true;
    Stillness.moved();
    notifyAll();
  }
}
