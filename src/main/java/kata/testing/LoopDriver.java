package kata.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kata.bank.EventLoop;
import kata.gate.StandingThread;
import kata.gate.Stillness;
import kata.gate.ThreadDump;
import org.jspecify.annotations.Nullable;

/**
 * An event loop that a test gives something to do, and that it waits for until it is idle again. A callback that waits
 * for what never comes does not hang the test: it is told where the loop stands.
 *
 * <p>Belongs to one test; the loop itself takes callbacks from any thread.
 */
public final class LoopDriver implements Executor, AutoCloseable {
  private final EventLoop loop = new EventLoop();
  private final AtomicInteger queued = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private volatile @Nullable Thread thread;

  /** An idle loop. */
  public LoopDriver() {}

  /** Puts a callback at the end of the loop's queue. */
  @Override
  public void execute(Runnable callback) {
    queued.incrementAndGet();
    loop.execute(() -> run(callback));
  }

  private void run(Runnable callback) {
    thread = Thread.currentThread();
    try {
      callback.run();
    } catch (Throwable e) { // the test hears of it, in its own thread
      thrown.compareAndSet(null, e);
    } finally {
      queued.decrementAndGet();
      Stillness.moved();
    }
  }

  /**
   * Calls code in the loop, and waits until that and all callbacks that follow from it are over. Throws what any of
   * them threw.
   *
   * @return what the code returned
   */
  public <T> T call(Supplier<T> code) {
    var result = new CompletableFuture<T>();
    execute(() -> result.complete(code.get()));
    if (!Stillness.await(() -> queued.get() == 0)) {
      throw new AssertionError(
          "The event loop stands still: " + whereItStands() + ".\n" + LoopAssertions.STANDS);
    }
    throwAgain(thrown.get());
    return result.join();
  }

  /** As {@link #call}, for code that returns nothing. */
  public void run(Executable code) {
    call(() -> {
      code.run();
      return true;
    });
  }

  /** Code for the loop. */
  @FunctionalInterface
  public interface Executable {
    /** Runs it. */
    void run();
  }

  /** Whether this future is complete; if it is not, waits until it is or nothing moves any more. */
  public boolean ends(CompletableFuture<?> future) {
    return future.isDone() || Stillness.await(future::isDone);
  }

  /** Whether the calling thread is the loop's own. */
  public boolean isInLoop() {
    return loop.isInLoop();
  }

  private String whereItStands() {
    var own = thread;
    return ThreadDump.take().threads().stream()
        .filter(standing -> own != null && standing.id() == own.threadId())
        .map(StandingThread::told)
        .findFirst()
        .orElse("nobody knows where");
  }

  private static void throwAgain(@Nullable Throwable error) {
    if (error instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (error instanceof Error fatal) {
      throw fatal;
    }
  }

  /** Ends the loop, also where a callback of it waits. */
  @Override
  public void close() {
    loop.close();
    if (thread != null) {
      thread.interrupt();
    }
  }
}
