package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.NOT_PROVED;
import static kata.schedule.Finding.Kind.THREW;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kata.schedule.programs.ThreadPrograms.Starting;

/** Executors of each kind, and scopes. */
@SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes it
public final class PoolPrograms {
  private PoolPrograms() {}

  /** Two tasks in a pool, which count under a lock or without one. */
  abstract static class Pooled extends Starting {
    protected abstract ExecutorService pool();

    protected void count() {
      synchronized (this) {
        value++;
      }
    }

    @Override
    protected void ash() throws Exception {
      try (var pool = pool()) {
        pool.submit(this::count);
        pool.execute(this::count);
      }
    }
  }

  static final class Fixed extends Pooled {
    @Override
    protected ExecutorService pool() {
      return Executors.newFixedThreadPool(2);
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class FixedWithoutALock extends Pooled {
    @Override
    protected ExecutorService pool() {
      return Executors.newFixedThreadPool(2);
    }

    @Override
    protected void count() {
      value++;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class CachedWithoutALock extends Pooled {
    @Override
    protected ExecutorService pool() {
      return Executors.newCachedThreadPool();
    }

    @Override
    protected void count() {
      value++;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class VirtualWithoutALock extends Pooled {
    @Override
    protected ExecutorService pool() {
      return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Override
    protected void count() {
      value++;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class FactoryWithoutALock extends Pooled {
    @Override
    protected ExecutorService pool() {
      return Executors.newFixedThreadPool(2, task -> {
        var thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
      });
    }

    @Override
    protected void count() {
      value++;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class OwnPoolWithoutALock extends Pooled {
    @Override
    protected ExecutorService pool() {
      return new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    protected void count() {
      value++;
    }
  }

  /** A pool of its own kind. */
  static final class SubclassedPool extends Pooled {
    static final class Counted extends ThreadPoolExecutor {
      volatile int ended;

      Counted() {
        super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
      }

      @Override
      protected void afterExecute(Runnable task, Throwable thrown) {
        ended = ended + 1;
      }
    }

    @Override
    protected ExecutorService pool() {
      return new Counted();
    }
  }

  /** A single thread needs no lock. */
  static final class Single extends Pooled {
    @Override
    protected ExecutorService pool() {
      return Executors.newSingleThreadExecutor();
    }

    @Override
    protected void count() {
      value++;
    }
  }

  static final class WorkStealing extends Pooled {
    @Override
    protected ExecutorService pool() {
      return Executors.newWorkStealingPool();
    }
  }

  static final class SharedSingle extends MonitorPrograms.Counting {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @Override
    protected void ash() throws Exception {
      pool.submit(() -> value++).get();
    }
  }

  static final class StaticPool extends MonitorPrograms.Counting {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(1);

    @Override
    protected void ash() throws Exception {
      POOL.submit(() -> value++).get();
    }
  }

  @Ends(DEADLOCK)
  static final class WaitsForItsOwnPool extends Starting {
    @Override
    protected void ash() throws Exception {
      var pool = Executors.newFixedThreadPool(1);
      pool.submit(() -> pool.submit(() -> value = 2).get()).get();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class NotAwaited extends Starting {
    @Override
    protected void ash() {
      var pool = Executors.newFixedThreadPool(1);
      pool.submit(() -> value = 1);
      pool.shutdown();
      synchronized (this) {
        value = value == 1 ? 2 : 3;
      }
    }
  }

  static final class Awaited extends Starting {
    @Override
    protected void ash() throws InterruptedException {
      var pool = Executors.newFixedThreadPool(1);
      pool.execute(() -> value = 1);
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.DAYS)) {
        throw new IllegalStateException();
      }
      value++;
    }
  }

  static final class InvokeAll extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var pool = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 1);
        for (Future<Integer> one : pool.invokeAll(tasks)) {
          value += one.get();
        }
      }
    }
  }

  static final class InvokeAny extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var pool = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> tasks = List.of(() -> 2, () -> 2);
        value = pool.invokeAny(tasks);
      }
    }
  }

  static final class AsCompleted extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var pool = Executors.newFixedThreadPool(2)) {
        var completion = new ExecutorCompletionService<Integer>(pool);
        completion.submit(() -> 1);
        completion.submit(() -> 1);
        value = completion.take().get() + completion.take().get();
      }
    }
  }

  @Ends(THREW)
  static final class FailsInATask extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var pool = Executors.newFixedThreadPool(1)) {
        pool.submit(() -> {
          throw new IllegalStateException("refused");
        }).get();
      }
    }
  }

  static final class CaughtFromATask extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        pool.submit(() -> {
          throw new IllegalStateException("refused");
        }).get();
      } catch (ExecutionException e) {
        value = 2;
      }
    }
  }

  static final class Scheduled extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var timer = Executors.newScheduledThreadPool(1)) {
        var later = timer.schedule(() -> 2, 1, TimeUnit.DAYS);
        value = later.get();
      }
    }
  }

  static final class Scope extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var scope = StructuredTaskScope.open()) {
        var first = scope.fork(() -> 1);
        var second = scope.fork(() -> 1);
        scope.join();
        value = first.get() + second.get();
      }
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class ScopeWithoutALock extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> {
          value++;
        });
        scope.fork(() -> {
          value++;
        });
        scope.join();
      }
    }
  }

  static final class FailingScope extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> {
          Thread.sleep(1_000_000);
          return 1;
        });
        scope.fork(() -> {
          throw new IllegalStateException("refused");
        });
        scope.join();
      } catch (StructuredTaskScope.FailedException e) {
        value = 2;
      }
    }
  }

  @Ends(NOT_PROVED)
  static final class ForkJoin extends Starting {
    @Override
    protected void ash() throws Exception {
      try (var pool = new ForkJoinPool(2)) {
        pool.submit(() -> value = 2).get();
      }
    }
  }

  @Ends(NOT_PROVED)
  static final class ParallelStream extends Starting {
    @Override
    protected void ash() {
      IntStream.range(0, 2).parallel().forEach(i -> value++);
    }
  }

  @Ends(NOT_PROVED)
  static final class ParallelList extends Starting {
    @Override
    protected void ash() {
      List.of(1, 1).parallelStream().forEach(i -> value += i);
    }
  }

  @Ends(NOT_PROVED)
  static final class CommonPool extends Starting {
    @Override
    protected void ash() throws Exception {
      ForkJoinPool.commonPool().submit(() -> value = 2).get();
    }
  }
}
