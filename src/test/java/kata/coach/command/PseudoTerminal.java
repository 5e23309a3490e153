package kata.coach.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program in a pseudo-terminal, made by {@code script(1)}: what it shows is read, keys are pressed.
 *
 * <p>Belongs to one thread.
 */
final class PseudoTerminal implements AutoCloseable {
  /** A bound for a test that would hang; it decides nothing about a coach that answers. */
  private static final long PATIENCE_SECONDS = 300;

  private static final int ESCAPE = 27;

  private final Process process;
  private final StringBuilder shown = new StringBuilder();
  private final Thread reader;
  private int read;

  private PseudoTerminal(Process process) {
    this.process = process;
    this.reader = Thread.ofPlatform().daemon().start(this::collect);
  }

  static boolean isThere() {
    try {
      return new ProcessBuilder("script", "-qec", "true", "/dev/null")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static PseudoTerminal start(List<String> command) throws IOException {
    return run(quoted(command));
  }

  /** Starts it between two looks at the terminal's settings, each a line. */
  static PseudoTerminal startBetweenLooks(List<String> command) throws IOException {
    return run("echo before $(stty -g) .; " + quoted(command) + "; echo after $(stty -g) .");
  }

  private static String quoted(List<String> command) {
    return command.stream().map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  private static PseudoTerminal run(String line) throws IOException {
    var builder = new ProcessBuilder("script", "-qefc", line, "/dev/null").redirectErrorStream(true);
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().remove("CI");
    return new PseudoTerminal(builder.start());
  }

  private void collect() {
    try (var in = process.inputReader(StandardCharsets.UTF_8)) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == ESCAPE) {
          skipSequence(in);
          continue;
        }
        synchronized (shown) {
          shown.append((char) c);
          shown.notifyAll();
        }
      }
    } catch (IOException e) {
      // The program has ended.
    }
    synchronized (shown) {
      shown.append('\0');
      shown.notifyAll();
    }
  }

  /** Colours and movements: {@code ESC [ … letter}. */
  private static void skipSequence(Reader in) throws IOException {
    for (int c = in.read(); c >= 0 && (c == '[' || !Character.isLetter(c)); c = in.read()) {
      // Nothing that is shown.
    }
  }

  /** Waits until this is shown, after what was read before. Returns what stood there. */
  String reads(String regex) {
    var pattern = Pattern.compile(regex);
    synchronized (shown) {
      while (true) {
        var found = pattern.matcher(shown);
        if (found.find(read)) {
          read = found.end();
          return found.group();
        }
        if (!shown.isEmpty() && shown.charAt(shown.length() - 1) == '\0') {
          throw new AssertionError("it ended, and never showed " + regex + "; it showed:\n" + shown);
        }
        await(regex);
      }
    }
  }

  private void await(String regex) {
    int before = shown.length();
    try {
      shown.wait(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    if (shown.length() == before) {
      throw new AssertionError("it never showed " + regex + "; it showed:\n" + shown);
    }
  }

  void press(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** The processes that run in it. */
  List<ProcessHandle> processes() {
    return process.descendants().toList();
  }

  int exitCode() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    reader.interrupt();
  }
}
