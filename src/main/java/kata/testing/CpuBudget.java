package kata.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import kata.gate.StandingThread;
import kata.gate.Stillness;
import kata.gate.ThreadDump;
import org.jspecify.annotations.Nullable;

/**
 * Finds the thread that computes and computes in an answer's code while nothing else happens. It counts CPU time,
 * never time on the clock: a slow machine does not spend it faster.
 *
 * <p>Belongs to one thread.
 */
final class CpuBudget {
  /** What one thread may use between two signs of life: dozens of times what any exercise of the course needs. */
  private static final long NANOS = 5_000_000_000L;

  /** Asked at every beat, it looks at every fiftieth: about twice a second. */
  private static final int BEATS_PER_LOOK = 50;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> firstSeen = new HashMap<>();
  /** Since which beat virtual threads could run at every look: one that sleeps, looks and sleeps again is not among them. */
  private Map<Long, Integer> running = new HashMap<>();
  private long moves = Stillness.moves();
  private int beats;
  private @Nullable StandingThread spender;

  /** Whether some thread has used its budget up. Once true, it stays so. */
  boolean isSpent() {
    if (spender == null && ++beats % BEATS_PER_LOOK == 0) {
      look();
    }
    return spender != null;
  }

  /** The thread that has used its budget up; null if none has. */
  @Nullable
  StandingThread spender() {
    return spender;
  }

  private void look() {
    if (Stillness.moves() != moves) {
      moves = Stillness.moves();
      firstSeen.clear();
      running.clear();
    }
    var runningNow = new HashMap<Long, Integer>();
    for (var thread : ThreadDump.take().threads()) {
      if (thread.placeInAnswer() != null && thread.state().equals("RUNNABLE")) {
        if (used(thread, runningNow) > NANOS) {
          spender = thread;
        }
      }
    }
    running = runningNow;
  }

  /** The CPU time of a virtual thread is not known: its look counts as half a second of a core. */
  private long used(StandingThread thread, Map<Long, Integer> runningNow) {
    if (thread.virtual()) {
      int since = running.getOrDefault(thread.id(), beats);
      runningNow.put(thread.id(), since);
      return (beats - since) * 10_000_000L;
    }
    long used = THREADS.getThreadCpuTime(thread.id());
    return used - firstSeen.computeIfAbsent(thread.id(), _ -> used);
  }
}
