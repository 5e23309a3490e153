package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.THREW;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.schedule.programs.MonitorPrograms.Counting;
import kata.schedule.programs.ThreadPrograms.Starting;

/** Completable futures, with and without an executor. */
public final class FuturePrograms {
  private FuturePrograms() {}

  static final class HandedOver extends Counting {
    private final CompletableFuture<Integer> future = new CompletableFuture<>();
    private int told;

    @Override
    protected void ash() {
      told = 2;
      future.complete(1);
    }

    @Override
    protected void misty() {
      value = future.join() + told - 1;
    }
  }

  @Ends(DEADLOCK)
  static final class NeverCompleted extends Counting {
    private final CompletableFuture<Integer> future = new CompletableFuture<>();

    @Override
    protected void ash() throws Exception {
      value = future.get();
    }

    @Override
    protected void misty() {
      future.thenAccept(got -> value = got);
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class AsksTooEarly extends Counting {
    private final CompletableFuture<Integer> future = new CompletableFuture<>();

    @Override
    protected void ash() {
      future.complete(2);
    }

    @Override
    protected void misty() {
      value = future.getNow(0);
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class CompletedTwice extends Counting {
    private final CompletableFuture<Integer> future = new CompletableFuture<>();

    @Override
    protected void ash() {
      future.complete(1);
    }

    @Override
    protected void misty() {
      future.complete(2);
    }

    @Override
    protected Object result() {
      return future.join();
    }
  }

  static final class Async extends Starting {
    @Override
    protected void ash() {
      value = CompletableFuture.supplyAsync(() -> 1).thenApplyAsync(one -> one + 1).join();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class AsyncWithoutALock extends Starting {
    @Override
    protected void ash() {
      var first = CompletableFuture.runAsync(() -> value++);
      var second = CompletableFuture.runAsync(() -> value++);
      CompletableFuture.allOf(first, second).join();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class AsyncOnAPoolWithoutALock extends Starting {
    @Override
    protected void ash() {
      try (var pool = Executors.newFixedThreadPool(2)) {
        var first = CompletableFuture.runAsync(() -> value++, pool);
        var second = CompletableFuture.runAsync(() -> value++, pool);
        first.thenCombine(second, (a, b) -> 0).join();
      }
    }
  }

  static final class AsyncOnASingleThread extends Starting {
    @Override
    protected void ash() {
      try (var loop = Executors.newSingleThreadExecutor()) {
        var first = CompletableFuture.runAsync(() -> value++, loop);
        var second = CompletableFuture.runAsync(() -> value++, loop);
        CompletableFuture.allOf(first, second).join();
      }
    }
  }

  static final class AnyOf extends Starting {
    @Override
    protected void ash() {
      var first = CompletableFuture.supplyAsync(() -> 2);
      var second = CompletableFuture.supplyAsync(() -> 2);
      value = (Integer) CompletableFuture.anyOf(first, second).join();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class EitherOf extends Starting {
    @Override
    protected void ash() {
      var first = CompletableFuture.supplyAsync(() -> 1);
      var second = CompletableFuture.supplyAsync(() -> 2);
      value = first.applyToEitherAsync(second, one -> one).join();
    }
  }

  @Ends(THREW)
  static final class RunsOutOfTime extends Starting {
    @Override
    protected void ash() {
      value = CompletableFuture.supplyAsync(() -> 2).orTimeout(1, TimeUnit.HOURS).join();
    }
  }

  static final class FallsBackInTime extends Starting {
    @Override
    protected void ash() {
      value = CompletableFuture.supplyAsync(() -> 2).completeOnTimeout(2, 1, TimeUnit.HOURS).join();
    }
  }

  static final class GetInTime extends Counting {
    private final CompletableFuture<Integer> future = new CompletableFuture<>();

    @Override
    protected void ash() throws Exception {
      try {
        future.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        // too late
      }
      synchronized (this) {
        value++;
      }
    }

    @Override
    protected void misty() {
      future.complete(1);
      synchronized (this) {
        value++;
      }
    }
  }

  static final class Failure extends Starting {
    @Override
    protected void ash() {
      try {
        CompletableFuture.supplyAsync(() -> {
          throw new IllegalStateException("refused");
        }).join();
      } catch (CompletionException e) {
        value = e.getCause() instanceof IllegalStateException ? 2 : 0;
      }
    }
  }

  static final class Task extends Starting {
    @Override
    protected void ash() throws Exception {
      var task = new FutureTask<>(() -> 2);
      new Thread(task).start();
      value = task.get();
    }
  }

  /** An asynchronous bank of two updates in a chain: read, then write. */
  @Ends(WRONG_OUTCOME)
  static final class ChainOfUpdates extends Counting {
    private volatile int balance;

    @Override
    protected void ash() {
      CompletableFuture.supplyAsync(() -> balance)
          .thenApply(read -> read + 1)
          .thenAccept(write -> balance = write)
          .join();
    }

    @Override
    protected Object result() {
      return balance;
    }
  }
}
