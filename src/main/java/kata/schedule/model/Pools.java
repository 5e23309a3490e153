package kata.schedule.model;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/** Executors: the real ones, with actors for threads. */
public final class Pools {
  private Pools() {}

  /** Threads that the JDK starts by itself. A virtual thread made by an actor runs where that one runs. */
  static ThreadFactory actors() {
    return task -> Thread.ofVirtual().unstarted(task);
  }

  /** A thread for each task. */
  static Executor perTask() {
    return task -> Thread.ofVirtual().start(task);
  }

  private static boolean isScheduled() {
    return Run.ofActor() != null;
  }

  /** Threads that are actors and run what those of the given factory would run. */
  static ThreadFactory actors(ThreadFactory factory) {
    return task -> {
      var thread = factory.newThread(task);
      return thread == null || thread.isVirtual() ? thread : Thread.ofVirtual().unstarted(() -> act(thread));
    };
  }

  private static void act(Thread thread) {
    var run = Run.ofActor();
    if (run != null) {
      run.threads().actAs(thread);
    }
  }

  /** Model of {@link Executors#newFixedThreadPool(int, ThreadFactory)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory, int site) {
    return Executors.newFixedThreadPool(threads, isScheduled() ? actors(factory) : factory);
  }

  /** Model of {@link Executors#newSingleThreadExecutor(ThreadFactory)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory, int site) {
    return isScheduled()
        ? Executors.newFixedThreadPool(1, actors(factory))
        : Executors.newSingleThreadExecutor(factory);
  }

  /** Model of {@link Executors#newThreadPerTaskExecutor(ThreadFactory)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory, int site) {
    return Executors.newThreadPerTaskExecutor(isScheduled() ? actors(factory) : factory);
  }

  /** Model of {@link Executors#newScheduledThreadPool(int, ThreadFactory)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ScheduledExecutorService newScheduledThreadPool(int threads, ThreadFactory factory,
      int site) {
    return new ModelTimer(threads, factory);
  }

  /** Model of {@link Executors#newSingleThreadScheduledExecutor(ThreadFactory)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory, int site) {
    return new ModelTimer(1, factory);
  }

  /** Model of {@link Executors#newFixedThreadPool(int)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newFixedThreadPool(int threads, int site) {
    return isScheduled()
        ? Executors.newFixedThreadPool(threads, actors())
        : Executors.newFixedThreadPool(threads);
  }

  /** Model of {@link Executors#newSingleThreadExecutor()}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newSingleThreadExecutor(int site) {
    return isScheduled() ? Executors.newFixedThreadPool(1, actors()) : Executors.newSingleThreadExecutor();
  }

  /** Model of {@link Executors#newCachedThreadPool()}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newCachedThreadPool(int site) {
    return isScheduled() ? Executors.newThreadPerTaskExecutor(actors()) : Executors.newCachedThreadPool();
  }

  /** Model of {@link Executors#newCachedThreadPool(ThreadFactory)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newCachedThreadPool(ThreadFactory factory, int site) {
    return isScheduled()
        ? Executors.newThreadPerTaskExecutor(actors(factory))
        : Executors.newCachedThreadPool(factory);
  }

  /** Model of {@link Executors#newWorkStealingPool()}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newWorkStealingPool(int site) {
    return isScheduled() ? Executors.newThreadPerTaskExecutor(actors()) : Executors.newWorkStealingPool();
  }

  /** Model of {@link Executors#newWorkStealingPool(int)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ExecutorService newWorkStealingPool(int parallelism, int site) {
    return isScheduled()
        ? Executors.newFixedThreadPool(parallelism, actors())
        : Executors.newWorkStealingPool(parallelism);
  }

  /** Model of {@link Executors#defaultThreadFactory()}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ThreadFactory defaultThreadFactory(int site) {
    return isScheduled() ? actors() : Executors.defaultThreadFactory();
  }

  /** Model of {@link Executors#newScheduledThreadPool(int)}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ScheduledExecutorService newScheduledThreadPool(int threads, int site) {
    return new ModelTimer(threads);
  }

  /** Model of {@link Executors#newSingleThreadScheduledExecutor()}. */
  @Replaces(value = Executors.class, isStatic = true)
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(int site) {
    return new ModelTimer(1);
  }
}
