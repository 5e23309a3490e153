package kata.course.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.gate.StandingThread;
import kata.gate.Stillness;
import kata.gate.ThreadDump;
import kata.process.Children;

/**
 * What a run could leave behind, as it was before the run: threads of this JVM, processes that it has started, and
 * settings that all code shares.
 *
 * <p>Threads that the JDK or a library keeps for later are no trace: the workers of the common pool, those of an
 * HTTP client that lives in a static field (which is good style), OkHttp's, which end by themselves.
 */
final class Traces {
  private static final Pattern KEPT =
      Pattern.compile(
          "ForkJoinPool.*|CompletableFutureDelayScheduler|HttpClient-.*|OkHttp.*|Okio.*|MockWebServer.*|process reaper"
              + "|Keep-Alive-.*|.*Poller|VirtualThread-.*|Common-Cleaner|Cleaner-.*|Attach Listener|JFR.*|alive");

  private final Set<Long> threads;
  private final Children processes = new Children();
  private final Properties properties;
  private final Object handler;
  private final Locale locale;
  private final TimeZone zone;

  private Traces() {
    threads = platformThreads().stream().map(Thread::threadId).collect(Collectors.toSet());
    handler = handler();
    locale = Locale.getDefault();
    zone = TimeZone.getDefault(); // asking for it sets a property, so the properties come last
    properties = (Properties) System.getProperties().clone();
  }

  static Traces now() {
    return new Traces();
  }

  /**
   * What was left.
   *
   * @param sentences one per thread or process that an answer should have ended; they begin with that word
   * @param isClean whether the JVM is as it was
   */
  record Left(List<String> sentences, boolean isClean) {}

  /** Looks what is left, once everything that still ends by itself has ended. */
  Left leftNow() {
    if (!newThreads().isEmpty() || !processes.alive().isEmpty() || !inAnswers().isEmpty()) {
      // Virtual threads are seen by a dump alone, which is too dear for every beat.
      var looks = new AtomicInteger();
      // Nor does it count what a process does: one that computes for ever would never be told.
      Stillness
          .await(
              () -> newThreads().isEmpty() && processes.alive().isEmpty() && looks.getAndIncrement() % 10 == 0
                  && inAnswers().isEmpty());
    }
    var standing = inAnswers();
    var sentences = new ArrayList<String>();
    standing.forEach(thread -> sentences.add(thread.told()));
    newThreads().stream()
        .filter(thread -> !thread.isDaemon())
        .filter(thread -> standing.stream().noneMatch(told -> told.id() == thread.threadId()))
        .forEach(thread -> sentences
            .add("thread \"" + thread.getName() + "\" is idle, but keeps the program alive"));
    processes.alive().forEach(process -> sentences.add(ended(process)));
    return new Left(List.copyOf(sentences), newThreads().isEmpty() && sentences.isEmpty() && sameSettings());
  }

  private List<Thread> newThreads() {
    return platformThreads().stream()
        .filter(thread -> !threads.contains(thread.threadId()))
        .filter(thread -> !KEPT.matcher(thread.getName()).matches())
        .filter(Thread::isAlive)
        .toList();
  }

  /** Tells of the process, and ends it: it would outlive even this JVM. */
  private static String ended(ProcessHandle process) {
    var told = "process " + process.pid()
        + process.info().command().map(command -> " (" + Path.of(command).getFileName() + ")").orElse("")
        + " still runs";
    process.destroyForcibly();
    return told;
  }

  /** Through the thread groups, which costs no stack traces. */
  private static List<Thread> platformThreads() {
    var root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    var found = new Thread[root.activeCount() * 2 + 64];
    return List.copyOf(Arrays.asList(found).subList(0, root.enumerate(found)));
  }

  private static List<StandingThread> inAnswers() {
    return ThreadDump.take().threads().stream().filter(thread -> thread.placeInAnswer() != null).toList();
  }

  private boolean sameSettings() {
    return properties.equals(System.getProperties())
        && handler.equals(handler())
        && locale.equals(Locale.getDefault())
        && zone.equals(TimeZone.getDefault());
  }

  private static Object handler() {
    var handler = Thread.getDefaultUncaughtExceptionHandler();
    return handler == null ? "none" : handler;
  }
}
