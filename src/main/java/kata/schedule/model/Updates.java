package kata.schedule.model;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import kata.schedule.run.CallPoints;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/**
 * Atomics that are updated by a function. As in the JDK: look, call the function, compare and set, and all of it again
 * if somebody else was faster. So the function may be called more than once.
 */
public final class Updates {
  private Updates() {}

  /** Looks and calls the function, then sets; until nobody has come in between. */
  private static void until(Run run, Object atomic, int site, Runnable look, BooleanSupplier set) {
    while (true) {
      CallPoints.call(atomic, site);
      run.say("looks, to update", atomic);
      look.run();
      CallPoints.call(atomic, site);
      if (set.getAsBoolean()) {
        return;
      }
      run.say("finds {} changed, and begins again", atomic);
    }
  }

  private static void tell(Object atomic, Object argument, @Nullable Object result, int site) {
    if (CallPoints.isTold()) {
      CallPoints.tell(atomic, new Object[] {argument}, site);
    }
    CallPoints.result(result, site);
    CallPoints.called(atomic, site);
  }

  /** What was there, and what is there now. */
  private record Ints(int old, int now) {}

  private static Ints update(AtomicInteger atomic, IntUnaryOperator change, Object told, Run run, int site) {
    int[] seen = new int[2];
    until(run, atomic, site, () -> {
      seen[0] = atomic.get();
      seen[1] = change.applyAsInt(seen[0]);
    }, () -> atomic.compareAndSet(seen[0], seen[1]));
    tell(atomic, told, seen[1], site);
    return new Ints(seen[0], seen[1]);
  }

  /** Model of {@link AtomicInteger#updateAndGet}. */
  @Replaces(AtomicInteger.class)
  public static int updateAndGet(AtomicInteger atomic, IntUnaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null ? atomic.updateAndGet(change) : update(atomic, change, change, run, site).now();
  }

  /** Model of {@link AtomicInteger#getAndUpdate}. */
  @Replaces(AtomicInteger.class)
  public static int getAndUpdate(AtomicInteger atomic, IntUnaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null ? atomic.getAndUpdate(change) : update(atomic, change, change, run, site).old();
  }

  /** Model of {@link AtomicInteger#accumulateAndGet}. */
  @Replaces(AtomicInteger.class)
  public static int accumulateAndGet(AtomicInteger atomic, int value, IntBinaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null
        ? atomic.accumulateAndGet(value, change)
        : update(atomic, old -> change.applyAsInt(old, value), value, run, site).now();
  }

  /** Model of {@link AtomicInteger#getAndAccumulate}. */
  @Replaces(AtomicInteger.class)
  public static int getAndAccumulate(AtomicInteger atomic, int value, IntBinaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null
        ? atomic.getAndAccumulate(value, change)
        : update(atomic, old -> change.applyAsInt(old, value), value, run, site).old();
  }

  /** What was there, and what is there now. */
  private record Longs(long old, long now) {}

  private static Longs update(AtomicLong atomic, LongUnaryOperator change, Object told, Run run, int site) {
    long[] seen = new long[2];
    until(run, atomic, site, () -> {
      seen[0] = atomic.get();
      seen[1] = change.applyAsLong(seen[0]);
    }, () -> atomic.compareAndSet(seen[0], seen[1]));
    tell(atomic, told, seen[1], site);
    return new Longs(seen[0], seen[1]);
  }

  /** Model of {@link AtomicLong#updateAndGet}. */
  @Replaces(AtomicLong.class)
  public static long updateAndGet(AtomicLong atomic, LongUnaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null ? atomic.updateAndGet(change) : update(atomic, change, change, run, site).now();
  }

  /** Model of {@link AtomicLong#getAndUpdate}. */
  @Replaces(AtomicLong.class)
  public static long getAndUpdate(AtomicLong atomic, LongUnaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null ? atomic.getAndUpdate(change) : update(atomic, change, change, run, site).old();
  }

  /** Model of {@link AtomicLong#accumulateAndGet}. */
  @Replaces(AtomicLong.class)
  public static long accumulateAndGet(AtomicLong atomic, long value, LongBinaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null
        ? atomic.accumulateAndGet(value, change)
        : update(atomic, old -> change.applyAsLong(old, value), value, run, site).now();
  }

  /** Model of {@link AtomicLong#getAndAccumulate}. */
  @Replaces(AtomicLong.class)
  public static long getAndAccumulate(AtomicLong atomic, long value, LongBinaryOperator change, int site) {
    var run = Run.ofCaller();
    return run == null
        ? atomic.getAndAccumulate(value, change)
        : update(atomic, old -> change.applyAsLong(old, value), value, run, site).old();
  }

  /** What was there, and what is there now. */
  private record Both(@Nullable Object old, @Nullable Object now) {}

  private static Both update(
      AtomicReference<@Nullable Object> atomic, UnaryOperator<@Nullable Object> change, Object told, Run run,
      int site) {
    @Nullable Object[] seen = new @Nullable Object[2];
    until(run, atomic, site, () -> {
      seen[0] = atomic.get();
      seen[1] = change.apply(seen[0]);
    }, () -> atomic.compareAndSet(seen[0], seen[1]));
    tell(atomic, told, seen[1], site);
    return new Both(seen[0], seen[1]);
  }

  /** Model of {@link AtomicReference#updateAndGet}. */
  @Replaces(AtomicReference.class)
  public static @Nullable Object updateAndGet(
      AtomicReference<@Nullable Object> atomic, UnaryOperator<@Nullable Object> change, int site) {
    var run = Run.ofCaller();
    return run == null ? atomic.updateAndGet(change) : update(atomic, change, change, run, site).now();
  }

  /** Model of {@link AtomicReference#getAndUpdate}. */
  @Replaces(AtomicReference.class)
  public static @Nullable Object getAndUpdate(
      AtomicReference<@Nullable Object> atomic, UnaryOperator<@Nullable Object> change, int site) {
    var run = Run.ofCaller();
    return run == null ? atomic.getAndUpdate(change) : update(atomic, change, change, run, site).old();
  }

  /** Model of {@link AtomicReference#accumulateAndGet}. */
  @Replaces(AtomicReference.class)
  public static @Nullable Object accumulateAndGet(
      AtomicReference<@Nullable Object> atomic, @Nullable Object value,
      BinaryOperator<@Nullable Object> change, int site) {
    var run = Run.ofCaller();
    return run == null
        ? atomic.accumulateAndGet(value, change)
        : update(atomic, old -> change.apply(old, value), change, run, site).now();
  }

  /** Model of {@link AtomicReference#getAndAccumulate}. */
  @Replaces(AtomicReference.class)
  public static @Nullable Object getAndAccumulate(
      AtomicReference<@Nullable Object> atomic, @Nullable Object value,
      BinaryOperator<@Nullable Object> change, int site) {
    var run = Run.ofCaller();
    return run == null
        ? atomic.getAndAccumulate(value, change)
        : update(atomic, old -> change.apply(old, value), change, run, site).old();
  }
}
