package kata.bank;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The kata's own asynchronous lock: a queue of futures. Whoever gives it back completes the future of the next one, and
 * that one's callbacks run within {@link AsyncLock.Release#release()}, unless an earlier call of it is still at work:
 * then that one sees to it, so that no stack grows with the number of those who wait.
 *
 * <p>Not thread-safe: for the callbacks of one event loop.
 */
public final class QueuedAsyncLock implements AsyncLock {
  private final Queue<CompletableFuture<Release>> waiting = new ArrayDeque<>();
  private boolean isTaken;
  private boolean isHandingOn;

  /** A lock that is free. */
  public QueuedAsyncLock() {}

  @Override
  public CompletableFuture<Release> acquire() {
    if (!isTaken && waiting.isEmpty()) {
      isTaken = true;
      return CompletableFuture.completedFuture(new Once());
    }
    var turn = new CompletableFuture<Release>();
    waiting.add(turn);
    return turn;
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    return LockedWork.under(this, work);
  }

  private void handOn() {
    if (isHandingOn) {
      return; // a caller further down the stack does it
    }
    isHandingOn = true;
    while (!isTaken && !waiting.isEmpty()) {
      isTaken = true;
      if (!waiting.remove().complete(new Once())) {
        isTaken = false; // cancelled: the next one
      }
    }
    isHandingOn = false;
  }

  private final class Once implements Release {
    private boolean isGivenBack;

    @Override
    public void release() {
      if (!isGivenBack) {
        isGivenBack = true;
        isTaken = false;
        handOn();
      }
    }
  }
}
