package kata.bank;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread that runs callbacks: first come, first served, each to its end before the next begins. What
 * {@code asyncio}'s loop is to Python.
 *
 * <p>A callback that throws is not lost: whoever is in {@link #run} gets the error, and the loop goes on with the next
 * callback. When nobody is, the error goes to the thread's handler of uncaught exceptions, which prints it.
 *
 * <p>Thread-safe. The thread is a daemon, and starts with the first callback.
 */
public final class EventLoop implements Executor, AutoCloseable {
  private final ScheduledThreadPoolExecutor callbacks;
  private volatile @Nullable Thread thread;
  private volatile @Nullable CompletableFuture<?> running;

  /** Opens a loop with nothing to do. */
  public EventLoop() {
    callbacks = new ScheduledThreadPoolExecutor(1, this::newThread);
    callbacks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private Thread newThread(Runnable work) {
    var started = Thread.ofPlatform().daemon().name("event loop").unstarted(work);
    thread = started;
    return started;
  }

  /**
   * Puts a callback at the end of the queue. It never runs in the caller, not even when the caller is the loop.
   *
   * @throws RejectedExecutionException if the loop is closed
   */
  @Override
  public void execute(Runnable callback) {
    callbacks.execute(() -> call(callback));
  }

  /**
   * Puts a callback at the end of the queue when a time has passed.
   *
   * @throws RejectedExecutionException if the loop is closed
   */
  public void executeAfter(Duration delay, Runnable callback) {
    callbacks.schedule(() -> call(callback), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** A future that the loop completes when a time has passed: {@code asyncio.sleep}. */
  public CompletableFuture<Void> sleep(Duration delay) {
    var slept = new CompletableFuture<Void>();
    executeAfter(delay, () -> slept.complete(null));
    return slept;
  }

  /** Whether the calling thread is the loop's own. */
  public boolean isInLoop() {
    return Thread.currentThread() == thread;
  }

  /**
   * Starts asynchronous code in the loop and waits for its future: {@code asyncio.run}. The loop stays open, and what
   * is left in its queue stays there.
   *
   * @param code called in the loop; returns the future to wait for
   * @return the future's value
   * @throws IllegalStateException if the caller is the loop itself, which would wait for ever, or if another thread is
   *     in this method
   * @throws CompletionException with a checked exception that the future failed with. An unchecked one, of the future,
   *     of {@code code} or of any callback, comes through as it is
   * @throws InterruptedException if the caller is interrupted; the loop then cancels the future
   */
  public <T extends @Nullable Object> T run(Supplier<CompletableFuture<T>> code) throws InterruptedException {
    var result = begin(new CompletableFuture<T>());
    var begun = new CompletableFuture<CompletableFuture<T>>();
    try {
      execute(() -> start(code, begun, result));
      return result.get();
    } catch (InterruptedException e) {
      begun.thenAcceptAsync(future -> future.cancel(true), this);
      throw e;
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      running = null;
    }
  }

  private synchronized <T> CompletableFuture<T> begin(CompletableFuture<T> result) {
    if (isInLoop()) {
      throw new IllegalStateException(
          "run() was called in the event loop itself: it would wait for ever. Return a future instead.");
    }
    if (running != null) {
      throw new IllegalStateException(
          "run() is under way in another thread: an event loop runs one at a time");
    }
    running = result;
    return result;
  }

  private static <T> void start(
      Supplier<CompletableFuture<T>> code, CompletableFuture<CompletableFuture<T>> begun,
      CompletableFuture<T> result) {
    var future = code.get();
    begun.complete(future);
    future.whenComplete(
        (value, error) -> {
          if (error == null) {
            result.complete(value);
          } else {
            result.completeExceptionally(error);
          }
        });
  }

  private void call(Runnable callback) {
    try {
      callback.run();
    } catch (Throwable thrown) {
      var waiting = running;
      if (waiting == null || !waiting.completeExceptionally(thrown)) {
        var self = Thread.currentThread();
        self.getUncaughtExceptionHandler().uncaughtException(self, thrown);
      }
    }
  }

  /** What a future failed with: taken out of a wrapper, and wrapped only if it has to be. */
  private static RuntimeException unchecked(@Nullable Throwable error) {
    var cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (cause instanceof Error fatal) {
      throw fatal;
    }
    return cause instanceof RuntimeException unchecked ? unchecked : new CompletionException(cause);
  }

  /** Ends the loop: what is in its queue already still runs, what waits for its time does not. */
  @Override
  public void close() {
    callbacks.shutdown();
  }
}
