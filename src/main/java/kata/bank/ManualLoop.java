package kata.bank;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * An event loop without a thread of its own: callbacks wait in a queue until a test lets them run, in the thread of the
 * test.
 *
 * <p>Not thread-safe.
 */
public final class ManualLoop implements Executor {
  private final Queue<Runnable> callbacks = new ArrayDeque<>();

  /** A loop with nothing to do. */
  public ManualLoop() {}

  /** Puts a callback at the end of the queue. */
  @Override
  public void execute(Runnable callback) {
    callbacks.add(callback);
  }

  /** Runs callbacks, the oldest first, until none is left, those included that they add. What one throws ends it. */
  public void runAll() {
    for (var next = callbacks.poll(); next != null; next = callbacks.poll()) {
      next.run();
    }
  }
}
