package kata.coach.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import kata.coach.JavaVersion;
import kata.coach.Paint;
import picocli.CommandLine.Command;

/** {@code kata doctor}: what is there, what is missing, how to get it. */
@Command(name = "doctor", description = "Looks whether everything that the kata needs is there.")
final class DoctorCommand implements Callable<Integer> {
  private boolean isWell = true;

  @Override
  public Integer call() {
    var session = Session.open();
    java(session);
    maven(session);
    int cores = Runtime.getRuntime().availableProcessors();
    say(session, cores > 1, "cores",
        cores + (cores > 1 ? "" : ": races need two to be seen on real hardware"));
    say(session, true, "terminal", Paint.isTerminal() ? "yes" : "no: the coach prints lines only");
    watching(session);
    say(session, true, "git", version("git", "--version").orElse("missing: only kata reset needs it"));
    session.line(isWell ? "Everything is there." : "Something is missing: see above.");
    return isWell ? 0 : 1;
  }

  private void java(Session session) {
    var warning = JavaVersion.warning();
    say(session, warning.isEmpty(), "JDK", Runtime.version() + " in " + System.getProperty("java.home")
        + warning.map(text -> "\n            " + text).orElse(""));
  }

  private void maven(Session session) {
    var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    var found = version(windows ? "mvn.cmd" : "mvn", "--version");
    boolean hasWrapper = Files.exists(session.course().root().resolve(windows ? "mvnw.cmd" : "mvnw"));
    say(session, found.isPresent() || hasWrapper, "Maven",
        found.orElse("missing: install Maven 3.8 or newer, or use ./mvnw, which fetches it"));
  }

  private void watching(Session session) {
    try {
      var folder = Files.createTempDirectory("kata-doctor");
      try (var watch = FileSystems.getDefault().newWatchService()) {
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        Path file = Files.createFile(folder.resolve("saved"));
        boolean isSeen = watch.poll(15, TimeUnit.SECONDS) != null;
        Files.delete(file);
        say(session, true, "saves", isSeen ? "are seen at once" : "are looked for twice a second");
      } finally {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      say(session, true, "saves", "are looked for twice a second (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(Session session, boolean isGood, String what, String told) {
    isWell &= isGood;
    var paint = session.paint();
    session.line("%s %-9s %s".formatted(isGood ? paint.green("✓") : paint.red("✗"), what, told));
  }

  private static Optional<String> version(String... command) {
    try {
      var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0
          ? text.lines().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")).findFirst()
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
