package kata.coach.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import kata.course.Exercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata reset}: the stub again; the old answer is saved first. */
@Command(name = "reset", description = "Puts the stub back. Your answer is saved first.")
final class ResetCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

  @Parameters(paramLabel = "NAME", description = "ch10/ex20, ex20_sync, SyncScraper") private String name =
      "";

  @Override
  public Integer call() throws IOException {
    var session = Session.open();
    var exercise = session.exercise(name);
    var file = exercise.stubFolder().resolve(exercise.fileName());
    var stub = Stubs.of(exercise)
        .orElseThrow(
            () -> new Session.Wrong(
                "The stub of " + exercise.shortName()
                    + " is not in git's history here. Clone the course again, and"
                    + " copy " + session.course().told(file) + " from there."));
    if (Files.isRegularFile(file)) {
      if (Files.readString(file).equals(stub)) {
        session.line(session.course().told(file) + " is the stub already.");
        return 0;
      }
      session.line("Your answer is saved: " + session.course().told(save(exercise, file)));
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, stub);
    session.line(session.course().told(file) + " is the stub again.");
    return 0;
  }

  /** Moves the answer to a place where nothing is ever overwritten. */
  private static Path save(Exercise exercise, Path file) throws IOException {
    var folder =
        Files.createDirectories(exercise.root().resolve(".kata").resolve("saved").resolve(exercise.path()));
    var when = LocalDateTime.now(ZoneId.systemDefault()).format(WHEN);
    var saved = folder.resolve(when + "_" + exercise.fileName());
    for (int i = 2; Files.exists(saved); i++) {
      saved = folder.resolve(when + "_" + i + "_" + exercise.fileName());
    }
    return Files.copy(file, saved);
  }
}
