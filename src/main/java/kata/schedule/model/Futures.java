package kata.schedule.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/** Waiting for futures, and for executors to end. */
public final class Futures {
  private Futures() {}

  /** Model of {@link Future#get()}. */
  @Replaces(Future.class)
  public static @Nullable Object get(Future<?> future, int site)
      throws InterruptedException, ExecutionException {
    var run = Run.ofCaller();
    if (run != null) {
      run.point(site, future);
      Waiting.interruptibly(run, "waits for", future, future::isDone, future::isDone);
      run.orderWithAll();
    }
    return future.get();
  }

  /** Model of {@link Future#get(long, TimeUnit)}. */
  @Replaces(Future.class)
  public static @Nullable Object get(Future<?> future, long time, TimeUnit unit, int site)
      throws InterruptedException, ExecutionException, TimeoutException {
    var run = Run.ofCaller();
    if (run == null) {
      return future.get(time, unit);
    }
    run.point(site, future);
    if (!Waiting.timed(run, unit.toNanos(time), future::isDone)) {
      throw new TimeoutException();
    }
    run.orderWithAll();
    return future.get();
  }

  /** Model of {@link CompletableFuture#join()}. */
  @Replaces(CompletableFuture.class)
  public static @Nullable Object join(CompletableFuture<?> future, int site) {
    var run = Run.ofCaller();
    if (run != null) {
      run.point(site, future);
      Waiting.until(run, "waits for", future, future::isDone, future::isDone);
      run.orderWithAll();
    }
    return future.join();
  }

  /** Model of {@link CompletableFuture#orTimeout}: its time may run out at any moment. */
  @Replaces(CompletableFuture.class)
  public static CompletableFuture<?> orTimeout(CompletableFuture<?> future, long time, TimeUnit unit,
      int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return future.orTimeout(time, unit);
    }
    run.point(site, future);
    later(run, "a time limit", () -> future.completeExceptionally(new TimeoutException()));
    return future;
  }

  /** Model of {@link CompletableFuture#completeOnTimeout}: its time may run out at any moment. */
  @Replaces(CompletableFuture.class)
  public static CompletableFuture<Object> completeOnTimeout(
      CompletableFuture<Object> future, @Nullable Object value, long time, TimeUnit unit, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return future.completeOnTimeout(value, time, unit);
    }
    run.point(site, future);
    later(run, "a time limit", () -> future.complete(value));
    return future;
  }

  private static void later(Run run, String name, Runnable body) {
    run.orderWithAll();
    run.threads().startLater(name, () -> {
      run.orderWithAll();
      body.run();
      run.changed();
    });
  }

  /** Model of {@link ExecutorService#awaitTermination}. */
  @Replaces(ExecutorService.class)
  public static boolean awaitTermination(ExecutorService executor, long time, TimeUnit unit, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return executor.awaitTermination(time, unit);
    }
    run.point(site, executor);
    boolean isOver;
    if (unit.toHours(time) >= 1) { // as good as without a limit, and meant so
      Waiting.interruptibly(run, "waits for the end of", executor, executor::isTerminated,
          executor::isTerminated);
      isOver = true;
    } else {
      isOver = Waiting.timed(run, unit.toNanos(time), executor::isTerminated);
    }
    run.orderWithAll();
    return isOver;
  }

  /** Model of {@link ExecutorService#close()}. */
  @Replaces(ExecutorService.class)
  public static void close(ExecutorService executor, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      executor.close();
      return;
    }
    run.point(site, executor);
    run.orderWithAll();
    executor.shutdown();
    Waiting.until(run, "waits for the end of", executor, executor::isTerminated, executor::isTerminated);
    run.orderWithAll();
    executor.close();
  }

}
