package kata.coach.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kata.coach.Kata;
import kata.course.Exercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata hint}: the next hint, one more each time. */
@Command(name = "hint", description = "The next hint of an exercise, one more each time.")
final class HintCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "NAME",
      description = "ch10/ex20, ex20_sync, SyncScraper; none for the current one") private String name = "";

  @Option(names = "--all", description = "All hints at once.") private boolean isAll;

  @Override
  public Integer call() {
    var session = Session.open();
    session.lines(next(session, session.exercise(name), isAll));
    return 0;
  }

  /** The next hint, which from now on counts as shown; the last one again when all were. */
  static List<String> next(Session session, Exercise exercise, boolean isAll) {
    var lines = new ArrayList<String>();
    var parts = Hints.of(exercise).parts();
    int shown = session.progress().hints(exercise);
    int from = isAll ? 0 : Math.min(shown, parts.size() - 1);
    int to = isAll ? parts.size() : from + 1;
    for (int i = from; i < to; i++) {
      lines.add(
          session.paint().bold(
              "%s %s, hint %d of %d".formatted(exercise.shortName(), exercise.className(), i + 1,
                  parts.size())));
      lines.add("");
      parts.get(i).lines().forEach(lines::add);
      lines.add("");
    }
    session.progress().hintsShown(exercise, Math.max(shown, to));
    lines.add(to < parts.size()
        ? "Stuck again? " + Kata.command("hint", exercise.shortName())
        : "That was the last hint.");
    return lines;
  }
}
