package kata.gate;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import kata.gate.Stillness.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A call of an answer's method in a thread of its own, so that a test can look at it while it runs, interrupt it,
 * and is not stuck when it is.
 *
 * <p>Thread-safe.
 *
 * @param <T> what the method returns
 */
public final class Call<T> {
  /** How a call ended: exactly one of the two is null, unless the method returned null. */
  private record End<T>(@Nullable T value, @Nullable Throwable error) {}

  private final AtomicReference<@Nullable End<T>> end = new AtomicReference<>();
  private final Thread thread;

  private Call(Callable<T> body) {
    thread = Thread.ofPlatform().name("caller").daemon().unstarted(() -> run(body));
  }

  /** Starts the call in a new platform thread named {@code caller}. */
  public static <T> Call<T> start(Callable<T> body) {
    var call = new Call<T>(body);
    call.thread.start();
    return call;
  }

  private void run(Callable<T> body) {
    try {
      end.set(new End<>(body.call(), null));
    } catch (Throwable e) { // whatever an answer throws is the test's to judge
      end.set(new End<>(null, e));
    }
    Stillness.moved();
  }

  /** Waits until the call has returned or thrown, or until nothing moves any more. */
  public boolean ends() {
    return Stillness.await(this::isOver);
  }

  /**
   * Waits until it is so, the call is over, or nothing moves any more. A call that waits with a time-out will move one
   * day. That is no reason to wait for it here: it counts as still when it stays in one and the same wait.
   *
   * @return whether it is so
   */
  public boolean reaches(BooleanSupplier done) {
    var nap = new Nap(thread);
    return Stillness.await(
        () -> {
          nap.look();
          return done.getAsBoolean() || isOver();
        },
        1,
        Turn.TEST,
        nap::isLong)
        && done.getAsBoolean();
  }

  /** Whether the call has returned or thrown. */
  public boolean isOver() {
    return end.get() != null;
  }

  /** Interrupts the thread that the call runs in. */
  public void interrupt() {
    thread.interrupt();
    Stillness.moved();
  }

  /** The thread that the call runs in. */
  public Thread thread() {
    return thread;
  }

  /**
   * What the method returned; null if it threw.
   *
   * @throws IllegalStateException if the call is not over
   */
  public @Nullable T value() {
    return over().value();
  }

  /**
   * What the method threw; null if it returned.
   *
   * @throws IllegalStateException if the call is not over
   */
  public @Nullable Throwable error() {
    return over().error();
  }

  /** Where the call stands now, in words, for a message: "waits at SyncScraper.java:31 in …". */
  public String whereItStands() {
    return ThreadDump.take().threads().stream()
        .filter(standing -> standing.id() == thread.threadId())
        .map(StandingThread::told)
        .findFirst()
        .orElse("it has ended");
  }

  private End<T> over() {
    var over = end.get();
    if (over == null) {
      throw new IllegalStateException("the call is not over: ask ends() first");
    }
    return over;
  }
}
