package kata.schedule.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/**
 * The {@code …Async} methods that take no executor. They would run on the common pool; under the scheduler each task
 * gets a thread of its own, which is an actor.
 */
public final class AsyncStages {
  private AsyncStages() {}

  private static Executor executor(Object on, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return ForkJoinPool.commonPool();
    }
    run.point(site, on);
    run.orderWithAll();
    return Pools.perTask();
  }

  /** Model of {@link CompletableFuture#supplyAsync(Supplier)}. */
  @Replaces(value = CompletableFuture.class, isStatic = true)
  public static CompletableFuture<Object> supplyAsync(Supplier<Object> supplier, int site) {
    return CompletableFuture.supplyAsync(supplier, executor(supplier, site));
  }

  /** Model of {@link CompletableFuture#runAsync(Runnable)}. */
  @Replaces(value = CompletableFuture.class, isStatic = true)
  public static CompletableFuture<Void> runAsync(Runnable task, int site) {
    return CompletableFuture.runAsync(task, executor(task, site));
  }

  /** Model of {@link CompletableFuture#completeAsync(Supplier)}. */
  @Replaces(CompletableFuture.class)
  public static CompletableFuture<Object> completeAsync(
      CompletableFuture<Object> stage, Supplier<Object> supplier, int site) {
    return stage.completeAsync(supplier, executor(stage, site));
  }

  /** Model of {@link CompletableFuture#delayedExecutor(long, TimeUnit)}: the delay may be over at any moment. */
  @Replaces(value = CompletableFuture.class, isStatic = true)
  public static Executor delayedExecutor(long delay, TimeUnit unit, int site) {
    return Run.ofCaller() == null ? CompletableFuture.delayedExecutor(delay, unit) : Pools.perTask();
  }

  /** Model of {@link CompletableFuture#delayedExecutor(long, TimeUnit, Executor)}. */
  @Replaces(value = CompletableFuture.class, isStatic = true)
  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor, int site) {
    return Run.ofCaller() == null
        ? CompletableFuture.delayedExecutor(delay, unit, executor)
        : task -> Pools.perTask().execute(() -> executor.execute(task));
  }

  /** Model of {@link CompletionStage#thenApplyAsync(Function)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> thenApplyAsync(
      CompletionStage<Object> stage, Function<Object, Object> next, int site) {
    return stage.thenApplyAsync(next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#thenAcceptAsync(Consumer)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Void> thenAcceptAsync(CompletionStage<Object> stage, Consumer<Object> next,
      int site) {
    return stage.thenAcceptAsync(next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#thenRunAsync(Runnable)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Void> thenRunAsync(CompletionStage<Object> stage, Runnable next, int site) {
    return stage.thenRunAsync(next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#thenComposeAsync(Function)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> thenComposeAsync(
      CompletionStage<Object> stage, Function<Object, CompletionStage<Object>> next, int site) {
    return stage.thenComposeAsync(next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#thenCombineAsync(CompletionStage, BiFunction)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> thenCombineAsync(
      CompletionStage<Object> stage, CompletionStage<Object> other, BiFunction<Object, Object, Object> next,
      int site) {
    return stage.thenCombineAsync(other, next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#thenAcceptBothAsync(CompletionStage, BiConsumer)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Void> thenAcceptBothAsync(
      CompletionStage<Object> stage, CompletionStage<Object> other, BiConsumer<Object, Object> next,
      int site) {
    return stage.thenAcceptBothAsync(other, next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#handleAsync(BiFunction)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> handleAsync(
      CompletionStage<Object> stage, BiFunction<Object, Throwable, Object> next, int site) {
    return stage.handleAsync(next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#whenCompleteAsync(BiConsumer)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> whenCompleteAsync(
      CompletionStage<Object> stage, BiConsumer<Object, Throwable> next, int site) {
    return stage.whenCompleteAsync(next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#exceptionallyAsync(Function)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> exceptionallyAsync(
      CompletionStage<Object> stage, Function<Throwable, Object> next, int site) {
    return stage.exceptionallyAsync(next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#runAfterBothAsync(CompletionStage, Runnable)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Void> runAfterBothAsync(
      CompletionStage<Object> stage, CompletionStage<?> other, Runnable next, int site) {
    return stage.runAfterBothAsync(other, next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#applyToEitherAsync(CompletionStage, Function)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> applyToEitherAsync(
      CompletionStage<Object> stage, CompletionStage<Object> other, Function<Object, Object> next, int site) {
    return stage.applyToEitherAsync(other, next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#acceptEitherAsync(CompletionStage, Consumer)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Void> acceptEitherAsync(
      CompletionStage<Object> stage, CompletionStage<Object> other, Consumer<Object> next, int site) {
    return stage.acceptEitherAsync(other, next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#runAfterEitherAsync(CompletionStage, Runnable)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Void> runAfterEitherAsync(
      CompletionStage<Object> stage, CompletionStage<?> other, Runnable next, int site) {
    return stage.runAfterEitherAsync(other, next, executor(stage, site));
  }

  /** Model of {@link CompletionStage#exceptionallyComposeAsync(Function)}. */
  @Replaces(CompletionStage.class)
  public static CompletionStage<Object> exceptionallyComposeAsync(
      CompletionStage<Object> stage, Function<Throwable, CompletionStage<Object>> next, int site) {
    return stage.exceptionallyComposeAsync(next, executor(stage, site));
  }
}
