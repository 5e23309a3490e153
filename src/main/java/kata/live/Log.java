package kata.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kata.live.Event.Doing;
import org.jspecify.annotations.Nullable;

/**
 * Where a run tells its events. Nobody is told twice that a task does the same, nor anything of one that has ended.
 *
 * <p>Thread-safe. A silent one costs nothing.
 */
final class Log {
  private final @Nullable Ear ear;
  private final Map<Integer, Doing> last = new HashMap<>();
  private long began = System.nanoTime();

  private Log(@Nullable Ear ear) {
    this.ear = ear;
  }

  static Log to(Ear ear) {
    return new Log(ear);
  }

  /** One that nobody hears. */
  static Log silent() {
    return new Log(null);
  }

  boolean isSilent() {
    return ear == null;
  }

  /** Events are timed from now on. */
  synchronized void begin() {
    began = System.nanoTime();
  }

  synchronized Duration sinceBegin() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  void tell(int task, Doing doing) {
    if (!isSilent()) {
      tell(task, doing, label(Thread.currentThread()));
    }
  }

  synchronized void tell(int task, Doing doing, String where) {
    var before = last.get(task);
    if (ear == null || before == doing || (before != null && before.isEnd())) {
      return;
    }
    last.put(task, doing);
    ear.hear(new Event(task, doing, where, sinceBegin()));
  }

  /**
   * What to call a thread. Most virtual threads have no name, and a number instead; and OkHttp names a thread after what
   * it asks for, as long as it does, so that all would be called the same.
   */
  static String label(Thread thread) {
    boolean isAddress = thread.getName().contains("://");
    if (thread.isVirtual() && (isAddress || thread.getName().isEmpty())) {
      return "virtual thread " + thread.threadId();
    }
    return isAddress ? "OkHttp thread " + thread.threadId() : thread.getName();
  }
}
