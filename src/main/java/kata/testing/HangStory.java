package kata.testing;

import java.util.List;
import java.util.stream.Collectors;
import kata.gate.StandingThread;
import kata.gate.ThreadDump;

/** Tells why a test does not end: a loop without end, or who waits for what. */
final class HangStory {
  private static final int MOST_TOLD = 4;

  private HangStory() {}

  static String of(CpuBudget budget, boolean tooManyThreads, int mostThreads) {
    var spender = budget.spender();
    if (spender != null) {
      return "Your code runs on and on: "
          + spender.told()
          + " and has used 5 seconds of CPU time. What ends this loop?";
    }
    if (tooManyThreads) {
      return "Your code has started more than " + mostThreads
          + " threads. What ends the loop that starts them?";
    }
    var threads = ThreadDump.take().threads();
    var standing = threads.stream().filter(thread -> thread.placeInAnswer() != null).toList();
    if (standing.isEmpty()) {
      return "Nothing moves any more, and the test still waits for something that your code should do. No thread"
          + " stands in your code: was a future never completed, or an answer never handed on?";
    }
    return "Nothing moves any more: your code waits for something that never comes.\n"
        + waiting(standing, threads);
  }

  private static String waiting(List<StandingThread> standing, List<StandingThread> all) {
    var told =
        standing.stream()
            .limit(MOST_TOLD)
            .map(thread -> "  " + thread.told() + holder(thread, all))
            .collect(Collectors.joining("\n"));
    int more = standing.size() - MOST_TOLD;
    return more > 0 ? told + "\n  and " + more + " more threads" : told;
  }

  /** Who holds the lock that this thread waits for: the heart of a deadlock. */
  private static String holder(StandingThread thread, List<StandingThread> all) {
    var lock = thread.waitsFor();
    if (lock == null) {
      return "";
    }
    return all.stream()
        .filter(other -> other.id() != thread.id() && other.locked().contains(lock))
        .findFirst()
        .map(other -> ", for a lock that thread \"" + other.name() + "\" holds")
        .orElse("");
  }
}
