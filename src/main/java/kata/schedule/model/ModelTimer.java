package kata.schedule.model;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import kata.schedule.run.CallPoints;
import kata.schedule.run.Run;

/**
 * What woven code gets where it makes a {@link ScheduledThreadPoolExecutor}: under the scheduler its threads are
 * actors, and a delay may be over at any moment. Public only for woven code.
 */
public class ModelTimer extends ScheduledThreadPoolExecutor {
  /** As the superclass's. */
  public ModelTimer(int threads) {
    super(threads, Run.ofActor() == null ? Executors.defaultThreadFactory() : Pools.actors());
  }

  /** As the superclass's. */
  public ModelTimer(int threads, ThreadFactory factory) {
    super(threads, Run.ofActor() == null ? factory : Pools.actors(factory));
  }

  private static long delay(long delay) {
    return Run.ofActor() == null ? delay : 0;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return super.schedule(task, delay(delay), unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    return super.schedule(task, delay(delay), unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long delay, long period, TimeUnit unit) {
    CallPoints.foreign("a task that is repeated by the clock");
    return super.scheduleAtFixedRate(task, delay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long delay, long period, TimeUnit unit) {
    CallPoints.foreign("a task that is repeated by the clock");
    return super.scheduleWithFixedDelay(task, delay, period, unit);
  }
}
