package kata.race.harness;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Ends a JVM of jcstress in which the actors no longer end: part of the time jcstress waits for them without a limit.
 * Threads that wait for each other's locks are found at once; other ways to hang only by their silence.
 */
final class Watch {
  /** Given to the JVMs that jcstress starts. In the JVM that starts them, nothing is ended. */
  static final String FORK = "-Dkata.race.fork=true";

  /** What stands before the reason in the last line of a JVM that was ended. */
  static final String HUNG = "HUNG ";

  private static final int EXIT_CODE = 86;

  /** As long as jcstress waits, where it has a limit. A run takes a microsecond. */
  private static final int SILENT_SECONDS = 30;

  private static final LongAdder ENDED = new LongAdder();

  private Watch() {}

  /** A run has ended. */
  static void ended() {
    ENDED.increment();
  }

  static void start() {
    if (Boolean.getBoolean("kata.race.fork")) {
      Thread.ofPlatform().daemon().name("watch").start(Watch::watch);
    }
  }

  private static void watch() {
    long before = -1;
    int silent = 0;
    while (true) {
      sleepASecond();
      long now = ENDED.sum();
      silent = now == before ? silent + 1 : 0;
      before = now;
      deadlock().ifPresent(Watch::end);
      if (silent >= SILENT_SECONDS) {
        end("no run has ended for " + SILENT_SECONDS + " s: is there a lock that nobody gives back?");
      }
    }
  }

  private static void sleepASecond() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the watch", e);
    }
  }

  private static Optional<String> deadlock() {
    var threads = ManagementFactory.getThreadMXBean();
    var deadlocked = threads.findDeadlockedThreads();
    return deadlocked == null
        ? Optional.empty()
        : Optional.of(
            "a deadlock, " + deadlocked.length + " threads each wait for a lock that another of them holds ("
                + Arrays.stream(threads.getThreadInfo(deadlocked))
                    .map(each -> kind(each.getLockName()))
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ")");
  }

  /** {@code ReentrantLock} of {@code java.util.concurrent.locks.ReentrantLock$NonfairSync@1b2c}. */
  private static String kind(String lock) {
    return lock.replaceAll("[@$].*", "").replaceAll(".*\\.", "");
  }

  private static void end(String why) {
    System.err.println(HUNG + why);
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
