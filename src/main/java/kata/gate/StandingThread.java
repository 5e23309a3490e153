package kata.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thread of a {@link ThreadDump}.
 *
 * @param id the thread's number in its JVM
 * @param name the thread's name, empty for most virtual threads
 * @param virtual whether it is a virtual thread
 * @param state as in {@link Thread.State}
 * @param frames what it is doing, innermost call first
 * @param waitsFor the monitor or object it waits for, null if none
 * @param locked the monitors it holds
 */
public record StandingThread(
    long id,
    String name,
    boolean virtual,
    String state,
    List<StackTraceElement> frames,
    @Nullable String waitsFor,
    List<String> locked) {

  /** The packages of exercises: {@code ch10_web.ex20_sync}. Their tests stand in the same packages. */
  private static final Pattern EXERCISE = Pattern.compile("ch\\d\\d_\\w+\\.ex\\d\\d_\\w+\\..*");

  /** Native calls in which a thread waits for the outside, though its state is RUNNABLE. */
  private static final Pattern WAITS_OUTSIDE =
      Pattern.compile(
          "sun\\.nio\\.ch\\..*|java\\.io\\.FileInputStream\\.read.*|java\\.lang\\.ref\\.Reference\\.wait.*"
              + "|java\\.lang\\.ProcessHandleImpl\\.wait.*|java\\.lang\\.VirtualThread\\.takeVirtualThread.*"
              + "|sun\\.nio\\.fs\\..*\\.(poll|GetQueuedCompletionStatus.*|keventpoll)");

  /** Timers of the JDK: while their thread waits with a time-out, something is planned. */
  private static final Pattern TIMER =
      Pattern.compile(
          "java\\.util\\.concurrent\\.DelayScheduler\\.loop|java\\.util\\.TimerThread\\.mainLoop"
              + "|java\\.util\\.concurrent\\.ScheduledThreadPoolExecutor\\$DelayedWorkQueue\\..*");

  /** Timers that tick for the JDK's virtual threads and for the build, never for an answer. */
  private static final Pattern OWN_TIMER = Pattern.compile("ForkJoinPool-\\d+-delayScheduler|surefire-.*");

  /** Tests and their helpers, as far as someone has told. */
  private static volatile Set<String> testClasses = Set.of();

  /** Tells which classes of an exercise's package are its test's, whatever their names. */
  public static void setTestClasses(Set<String> names) {
    testClasses = Set.copyOf(names);
  }

  static StandingThread of(
      Matcher head, List<StackTraceElement> frames, @Nullable String waitsFor, List<String> locked) {
    return new StandingThread(
        Long.parseLong(head.group(1)),
        head.group(2),
        head.group(3) != null,
        head.group(4),
        List.copyOf(frames),
        waitsFor,
        List.copyOf(locked));
  }

  static StackTraceElement frame(Matcher frame) {
    int line = frame.group(4) == null ? -1 : Integer.parseInt(frame.group(4));
    return new StackTraceElement(frame.group(1).replace('/', '.'), frame.group(2), frame.group(3), line);
  }

  /** The innermost place in this package, tests left out; null if the thread does not stand there. */
  public @Nullable StackTraceElement placeIn(String packageName) {
    return frames.stream()
        .filter(frame -> frame.getClassName().startsWith(packageName + "."))
        .filter(StandingThread::isAnswer)
        .findFirst()
        .orElse(null);
  }

  /** The innermost place in any exercise's answer; null if the thread does not stand in one. */
  public @Nullable StackTraceElement placeInAnswer() {
    return frames.stream().filter(StandingThread::isAnswer).findFirst().orElse(null);
  }

  /** Whether this frame is code of an answer: of an exercise's package, but not of its test. */
  public static boolean isAnswer(StackTraceElement frame) {
    return EXERCISE.matcher(frame.getClassName()).matches()
        && !frame.getClassName().split("\\$", 2)[0].endsWith("Test")
        && !testClasses.contains(frame.getClassName());
  }

  /** What it is doing there, in words: "waits at SyncScraper.java:31 in CompletableFuture.join". */
  public String told() {
    var place = placeInAnswer();
    var who = name.isEmpty() ? "virtual thread #" + id : "thread \"" + name + "\"";
    if (place == null) {
      return who + (runs() ? " is running" : " waits")
          + (frames.isEmpty() ? "" : " in " + call(frames.getFirst()));
    }
    var does = runs() ? " runs at " : state.equals("BLOCKED") ? " waits for a lock at " : " waits at ";
    int index = frames.indexOf(place);
    var in = index == 0 ? "" : " in " + call(frames.get(index - 1));
    return who + does + place.getFileName() + ":" + place.getLineNumber() + in;
  }

  private static String call(StackTraceElement frame) {
    var type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + frame.getMethodName();
  }

  /** Whether it could run now: it neither waits for another thread nor for the outside. */
  boolean runs() {
    if (!state.equals("RUNNABLE") || frames.isEmpty()) {
      return false;
    }
    var top = frames.getFirst();
    return !WAITS_OUTSIDE.matcher(top.getClassName() + "." + top.getMethodName()).matches()
        && frames.stream().noneMatch(frame -> frame.getClassName().equals(Heart.class.getName()));
  }

  boolean waitsForTime() {
    if (!state.equals("TIMED_WAITING") || closesAnExecutor()) {
      return false;
    }
    return placeInAnswer() != null || (!OWN_TIMER.matcher(name).matches() && isTimer());
  }

  /** An executor's close() waits a day at a time: that is for ever. */
  private boolean closesAnExecutor() {
    return frames.stream()
        .anyMatch(
            frame -> frame.getMethodName().equals("close")
                && frame.getClassName().startsWith("java.util.concurrent."));
  }

  private boolean isTimer() {
    return frames.stream()
        .anyMatch(frame -> TIMER.matcher(frame.getClassName() + "." + frame.getMethodName()).matches());
  }
}
