package kata.course.worker;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Keeps the single-thread executors of an answer reachable. The JDK shuts one down when the garbage collector finds that
 * nobody refers to it any more (see {@code AutoShutdownDelegatedExecutorService} in its {@link Executors}). Whether an
 * answer that never ends its executor leaves a thread behind would then be a matter of when the collector runs.
 *
 * <p>{@link Redirects} has answers call this one. Thread-safe.
 */
public final class SingleThreads {
  static final String METHOD = "newSingleThreadExecutor";
  private static final Collection<ExecutorService> KEPT = new ConcurrentLinkedQueue<>();

  private SingleThreads() {}

  /** In place of the method of {@link Executors}. */
  public static ExecutorService newSingleThreadExecutor() {
    return kept(Executors.newSingleThreadExecutor());
  }

  /** In place of the method of {@link Executors}. */
  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
    return kept(Executors.newSingleThreadExecutor(factory));
  }

  private static ExecutorService kept(ExecutorService executor) {
    KEPT.add(executor);
    return executor;
  }

  /** Another answer comes: those of the last one may go. */
  static void clear() {
    KEPT.clear();
  }
}
