package kata.gate;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All threads of this JVM at one moment, virtual ones included, and what each is doing.
 *
 * <p>{@link Thread#getAllStackTraces()} leaves virtual threads out. The thread dump of the JDK's diagnostic bean has
 * them, with the monitors that they hold and wait for; its text is read here (format of JDK 25).
 *
 * @param threads in the order of the dump
 */
public record ThreadDump(List<StandingThread> threads) {
  private static final Pattern HEAD = Pattern.compile("#(\\d+) \"(.*)\" (virtual )?(\\w+) \\d{4}-.*");
  private static final Pattern FRAME =
      Pattern.compile("\\s+at (?:[^/]*/)*([\\w.$/]+)\\.([\\w$<>]+)\\((?:([^:)]+)(?::(\\d+))?)?\\)");
  private static final Pattern WAITS_FOR =
      Pattern.compile("\\s+- (?:waiting on|waiting to lock|parking to wait for) <(.*)>.*");
  private static final Pattern LOCKED = Pattern.compile("\\s+- locked <(.*)>.*");

  /**
   * Looks at all threads now: a few milliseconds.
   *
   * @throws UncheckedIOException if the temporary file that the dump goes through cannot be written or read
   */
  public static ThreadDump take() {
    return Apart.dump(ThreadDump::ofAllThreads, ThreadDump::ofPlatformThreads);
  }

  private static ThreadDump ofAllThreads() {
    try {
      var folder = Files.createTempDirectory("kata-threads");
      var file = folder.resolve("dump.txt"); // must not exist yet, says the bean
      try {
        var bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        bean.dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
        return read(Files.readAllLines(file));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the thread dump could not be written to a temporary file", e);
    }
  }

  private static ThreadDump ofPlatformThreads() {
    var lines = new ArrayList<String>();
    Thread.getAllStackTraces().forEach((thread, frames) -> {
      lines.add("#%d \"%s\" %s 0000-".formatted(thread.threadId(), thread.getName(), thread.getState()));
      for (var frame : frames) {
        lines.add("  at " + frame);
      }
    });
    return read(lines);
  }

  /** The threads that stand in code of this package (tests and the calling thread left out). */
  public List<StandingThread> standingIn(String packageName) {
    long self = Thread.currentThread().threadId();
    return threads.stream()
        .filter(thread -> thread.id() != self)
        .filter(thread -> thread.placeIn(packageName) != null)
        .toList();
  }

  /** Whether a thread other than a waiting heart could run now. */
  boolean anyRuns() {
    long self = Thread.currentThread().threadId();
    return threads.stream().anyMatch(thread -> thread.id() != self && thread.runs());
  }

  /** Whether a thread of an answer waits with a time-out, or a timer of the JDK is set: it will move by itself. */
  boolean anyWaitsForTime() {
    return threads.stream().anyMatch(StandingThread::waitsForTime);
  }

  static ThreadDump read(List<String> lines) {
    var threads = new ArrayList<StandingThread>();
    @Nullable Matcher head = null;
    var frames = new ArrayList<StackTraceElement>();
    var locked = new ArrayList<String>();
    @Nullable String waitsFor = null;
    for (var line : lines) {
      var newHead = HEAD.matcher(line);
      if (newHead.matches()) {
        if (head != null) {
          threads.add(StandingThread.of(head, frames, waitsFor, locked));
        }
        head = newHead;
        frames = new ArrayList<>();
        locked = new ArrayList<>();
        waitsFor = null;
        continue;
      }
      var frame = FRAME.matcher(line);
      var waits = WAITS_FOR.matcher(line);
      var holds = LOCKED.matcher(line);
      if (frame.matches()) {
        frames.add(StandingThread.frame(frame));
      } else if (waits.matches()) {
        waitsFor = waits.group(1);
      } else if (holds.matches()) {
        locked.add(holds.group(1));
      }
    }
    if (head != null) {
      threads.add(StandingThread.of(head, frames, waitsFor, locked));
    }
    return new ThreadDump(List.copyOf(threads));
  }
}
