package kata.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.course.Exercise;

/**
 * {@code kata watch} without a terminal, seen from outside: files are saved, lines are read.
 *
 * <p>Belongs to one thread.
 */
final class WatchingCoach implements AutoCloseable {
  /** How a verdict begins; it ends with how long the coach itself says it took. */
  private static final Pattern VERDICT = Pattern.compile("\\S.*\\(\\d+ ms\\)");

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int MOST_LOOKS = 100;

  private final Process process;
  private final BufferedReader lines;
  private final Path file;

  private WatchingCoach(Process process, Exercise exercise) {
    this.process = process;
    this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.file = exercise.stubFolder().resolve(exercise.fileName());
  }

  /** Starts it on an exercise, and waits for its first verdict. */
  static WatchingCoach on(CourseCopy copy, Exercise exercise) throws IOException {
    var process = copy.coach("watch", exercise.shortName()).redirectErrorStream(true).start();
    var coach = new WatchingCoach(process, exercise);
    coach.verdict();
    return coach;
  }

  /** Saves this as the answer, and returns how long it took until the verdict was there. */
  Duration save(String answer) throws IOException {
    long start = System.nanoTime();
    Files.writeString(file, answer);
    verdict();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private String verdict() throws IOException {
    while (true) {
      var line = lines.readLine();
      if (line == null) {
        throw new IOException("the coach has ended");
      }
      if (VERDICT.matcher(line).matches()) {
        return line;
      }
    }
  }

  /** Waits until the coach and its workers do nothing any more: until the next one is warm. */
  void rest() throws InterruptedException {
    for (int i = 0; i < MOST_LOOKS; i++) {
      if (cpuIn(LOOK).compareTo(LOOK.dividedBy(20)) < 0) {
        return;
      }
    }
  }

  /** How much CPU time the coach and its workers use in this time. */
  Duration cpuIn(Duration time) throws InterruptedException {
    var before = cpu();
    Thread.sleep(time);
    return cpu().minus(before);
  }

  private Duration cpu() {
    return all().map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO,
        Duration::plus);
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  /** Memory of the JVMs, in a line; nothing where the system does not tell. */
  List<String> memory() {
    return process.descendants()
        .filter(one -> one.info().command().orElse("").contains("java"))
        .map(one -> residentMegabytes(one.pid()).stream()
            .mapToObj(
                size -> (isWorker(one) ? "memory of a worker" : "memory of the coach") + ": " + size + " MB")
            .toList())
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  private boolean isWorker(ProcessHandle one) {
    return one.parent().flatMap(ProcessHandle::parent).map(ProcessHandle::pid).orElse(0L) == process.pid();
  }

  /** From proc(5): the line VmRSS of status. */
  private static OptionalLong residentMegabytes(long pid) {
    try (var status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return status.filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.toLowerCase(Locale.ROOT).replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Has it quit. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
