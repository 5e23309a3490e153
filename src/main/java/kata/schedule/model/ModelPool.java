package kata.schedule.model;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kata.schedule.run.Run;

/**
 * What woven code gets where it makes a {@link ThreadPoolExecutor}: under the scheduler its threads are actors, and
 * idle ones stay. Public, with the constructors of its superclass, only for woven code.
 */
public class ModelPool extends ThreadPoolExecutor {
  private static final long FOR_EVER = Long.MAX_VALUE;

  /** As the superclass's. */
  public ModelPool(int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
    super(core, most, keepAlive(keepAlive), unit(unit), queue, factory());
  }

  /** As the superclass's. */
  public ModelPool(
      int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue,
      ThreadFactory factory) {
    super(core, most, keepAlive(keepAlive), unit(unit), queue, factory(factory));
  }

  /** As the superclass's. */
  public ModelPool(
      int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue,
      RejectedExecutionHandler handler) {
    super(core, most, keepAlive(keepAlive), unit(unit), queue, factory(), handler);
  }

  /** As the superclass's. */
  public ModelPool(
      int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue, ThreadFactory factory,
      RejectedExecutionHandler handler) {
    super(core, most, keepAlive(keepAlive), unit(unit), queue, factory(factory), handler);
  }

  private static ThreadFactory factory() {
    return Run.ofActor() == null ? Executors.defaultThreadFactory() : Pools.actors();
  }

  private static ThreadFactory factory(ThreadFactory factory) {
    return Run.ofActor() == null ? factory : Pools.actors(factory);
  }

  private static long keepAlive(long time) {
    return Run.ofActor() == null ? time : FOR_EVER;
  }

  private static TimeUnit unit(TimeUnit unit) {
    return Run.ofActor() == null ? unit : TimeUnit.NANOSECONDS;
  }
}
