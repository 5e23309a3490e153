package kata.schedule.model;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/** Queues that wait at both ends. */
public final class Deques {
  private Deques() {}

  /** Model of {@link BlockingDeque#takeFirst()}. */
  @Replaces(BlockingDeque.class)
  public static Object takeFirst(BlockingDeque<?> deque, int site) throws InterruptedException {
    var run = Run.ofCaller();
    return run == null ? deque.takeFirst() : take(run, deque, deque::pollFirst, site);
  }

  /** Model of {@link BlockingDeque#takeLast()}. */
  @Replaces(BlockingDeque.class)
  public static Object takeLast(BlockingDeque<?> deque, int site) throws InterruptedException {
    var run = Run.ofCaller();
    return run == null ? deque.takeLast() : take(run, deque, deque::pollLast, site);
  }

  private static Object take(Run run, BlockingDeque<?> deque, Supplier<? extends @Nullable Object> poll,
      int site) throws InterruptedException {
    run.point(site, deque);
    var taken = new @Nullable Object[1];
    Waiting.interruptibly(
        run, "waits for something in", deque, () -> (taken[0] = poll.get()) != null, () -> !deque.isEmpty());
    Queues.order(run, deque, site);
    var value = taken[0];
    if (value == null) {
      throw new IllegalStateException("a wait ended with nothing in the queue");
    }
    return value;
  }

  /** Model of {@link BlockingDeque#putFirst}. */
  @Replaces(BlockingDeque.class)
  public static void putFirst(BlockingDeque<Object> deque, Object value, int site)
      throws InterruptedException {
    put(deque, () -> deque.offerFirst(value), () -> deque.putFirst(value), site);
  }

  /** Model of {@link BlockingDeque#putLast}. */
  @Replaces(BlockingDeque.class)
  public static void putLast(BlockingDeque<Object> deque, Object value, int site)
      throws InterruptedException {
    put(deque, () -> deque.offerLast(value), () -> deque.putLast(value), site);
  }

  /** What may wait outside a schedule. */
  private interface Blocking {
    void run() throws InterruptedException;
  }

  private static void put(BlockingDeque<Object> deque, BooleanSupplier offer, Blocking otherwise, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      otherwise.run();
      return;
    }
    run.point(site, deque);
    Queues.order(run, deque, site);
    Waiting.interruptibly(run, "waits for room in", deque, offer, () -> deque.remainingCapacity() > 0);
    Queues.order(run, deque, site);
  }

  /** Model of {@link BlockingDeque#pollFirst(long, TimeUnit)}. */
  @Replaces(BlockingDeque.class)
  public static @Nullable Object pollFirst(BlockingDeque<?> deque, long time, TimeUnit unit, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    return run == null
        ? deque.pollFirst(time, unit)
        : poll(run, deque, deque::pollFirst, unit.toNanos(time), site);
  }

  /** Model of {@link BlockingDeque#pollLast(long, TimeUnit)}. */
  @Replaces(BlockingDeque.class)
  public static @Nullable Object pollLast(BlockingDeque<?> deque, long time, TimeUnit unit, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    return run == null
        ? deque.pollLast(time, unit)
        : poll(run, deque, deque::pollLast, unit.toNanos(time), site);
  }

  private static @Nullable Object poll(Run run, BlockingDeque<?> deque,
      Supplier<? extends @Nullable Object> poll, long nanos, int site) throws InterruptedException {
    run.point(site, deque);
    var taken = new @Nullable Object[1];
    Waiting.timed(run, nanos, () -> (taken[0] = poll.get()) != null);
    Queues.order(run, deque, site);
    return taken[0];
  }
}
