package kata.schedule.model;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** All models there are. */
public final class Models {
  /** Classes whose methods replace others: see {@code Replaces}. */
  public static final List<Class<?>> ALL =
      List.of(
          Monitors.class,
          Locks.class,
          Synchronizers.class,
          Updates.class,
          Queues.class,
          Deques.class,
          Collectives.class,
          Futures.class,
          AsyncStages.class,
          Threads.class,
          Builders.class,
          Parking.class,
          Pools.class,
          Time.class,
          Identity.class);

  private Models() {}

  /** Classes of which woven code makes a subclass of ours instead. */
  public static Map<ClassDesc, ClassDesc> substitutes() {
    return Map.of(
        desc(Thread.class), desc(ModelThread.class),
        desc(ThreadPoolExecutor.class), desc(ModelPool.class),
        desc(ScheduledThreadPoolExecutor.class), desc(ModelTimer.class),
        desc(CyclicBarrier.class), desc(ModelBarrier.class),
        desc(Exchanger.class), desc(ModelExchanger.class),
        desc(Random.class), desc(ModelRandom.class));
  }

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
