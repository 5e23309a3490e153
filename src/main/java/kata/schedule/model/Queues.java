package kata.schedule.model;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/**
 * Queues that wait. Those that hand over from hand to hand, without keeping anything, wait as the JDK has them wait:
 * the scheduler sees that, too, though it cannot say for what.
 */
public final class Queues {
  private Queues() {}

  private static boolean isModelled(BlockingQueue<?> queue) {
    return !(queue instanceof SynchronousQueue || queue instanceof TransferQueue
        || queue instanceof DelayQueue);
  }

  /** Model of {@link BlockingQueue#take()}. */
  @Replaces(BlockingQueue.class)
  public static Object take(BlockingQueue<?> queue, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null || !isModelled(queue)) {
      return passing(run, queue, site, queue::take);
    }
    run.point(site, queue);
    var taken = new @Nullable Object[1];
    Waiting.interruptibly(
        run, "waits for something in", queue, () -> (taken[0] = queue.poll()) != null,
        () -> !queue.isEmpty());
    order(run, queue, site);
    var value = taken[0];
    if (value == null) {
      throw new IllegalStateException("a wait ended with nothing in the queue");
    }
    return value;
  }

  /** Model of {@link BlockingQueue#put}. */
  @Replaces(BlockingQueue.class)
  public static void put(BlockingQueue<Object> queue, Object value, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null || !isModelled(queue)) {
      passing(run, queue, site, () -> {
        queue.put(value);
        return null;
      });
      return;
    }
    run.point(site, queue);
    order(run, queue, site);
    Waiting.interruptibly(
        run, "waits for room in", queue, () -> queue.offer(value), () -> queue.remainingCapacity() > 0);
    order(run, queue, site);
  }

  /** Model of {@link BlockingQueue#poll(long, TimeUnit)}. */
  @Replaces(BlockingQueue.class)
  public static @Nullable Object poll(BlockingQueue<?> queue, long time, TimeUnit unit, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return queue.poll(time, unit);
    }
    run.point(site, queue);
    var taken = new @Nullable Object[1];
    Waiting.timed(run, unit.toNanos(time), () -> (taken[0] = queue.poll()) != null);
    order(run, queue, site);
    return taken[0];
  }

  /** Model of {@link BlockingQueue#offer(Object, long, TimeUnit)}. */
  @Replaces(BlockingQueue.class)
  public static boolean offer(BlockingQueue<Object> queue, Object value, long time, TimeUnit unit, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return queue.offer(value, time, unit);
    }
    run.point(site, queue);
    order(run, queue, site);
    return Waiting.timed(run, unit.toNanos(time), () -> queue.offer(value));
  }

  /** Something that may wait inside the JDK. */
  private interface Blocking<T extends @Nullable Object> {
    T call() throws InterruptedException;
  }

  private static <T extends @Nullable Object> T passing(
      @Nullable Run run, BlockingQueue<?> queue, int site, Blocking<T> call) throws InterruptedException {
    if (run == null) {
      return call.call();
    }
    run.point(site, queue);
    order(run, queue, site);
    var result = call.call();
    order(run, queue, site);
    return result;
  }

  static void order(Run run, Object queue, int site) {
    run.acquire(site, queue);
    run.release(site, queue);
    run.orderWithAll();
    run.changed();
  }
}
