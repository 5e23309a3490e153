package kata.coach.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kata.coach.Kata;
import kata.coach.Paint;
import kata.course.Exercise;
import kata.course.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata compare}: the student's answer beside the reference, once it is green. */
@Command(name = "compare",
    description = "Once green: your answer beside the reference, and what to take away.")
final class CompareCommand implements Callable<Integer> {
  private static final int CONTEXT = 3;

  @Parameters(arity = "0..1", paramLabel = "NAME",
      description = "ch10/ex20, ex20_sync, SyncScraper; none for the current one") private String name = "";

  @Option(names = "--anyway", description = "Although it is not green yet.") private boolean isAnyway;

  @Override
  public Integer call() throws IOException {
    var session = Session.open();
    var exercise = session.exercise(name);
    if (!isAnyway && !isGreen(session, exercise)) {
      session.line(
          exercise.shortName() + " is not green yet. To see the reference all the same: "
              + Kata.command("compare", exercise.shortName(), "--anyway"));
      return 1;
    }
    session.lines(of(exercise, session.paint()));
    return 0;
  }

  private static boolean isGreen(Session session, Exercise exercise) {
    var known = session.progress().state(exercise, exercise.stubFolder());
    if (known.isPresent()) {
      return known.get().equals("green");
    }
    try (var judge = Judge.open()) {
      return session.judge(judge, exercise, session.own()).verdict().isGreen();
    }
  }

  /** The difference, and the notes for afterwards. */
  static List<String> of(Exercise exercise, Paint paint) throws IOException {
    var mine = lines(exercise.stubFolder().resolve(exercise.fileName()));
    var reference = lines(exercise.solutionFolder().resolve(exercise.fileName()));
    var diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "yours", "the reference", mine, DiffUtils.diff(mine, reference), CONTEXT);
    var lines = new ArrayList<String>();
    if (diff.isEmpty()) {
      lines.add("Your answer is the reference, word for word.");
    }
    diff.forEach(line -> lines.add(painted(line, paint)));
    lines.add("");
    lines.add(Hints.of(exercise).after());
    return lines;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
  }

  private static String painted(String line, Paint paint) {
    if (line.startsWith("+++") || line.startsWith("---")) {
      return paint.bold(line);
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> paint.green(line);
      case '-' -> paint.red(line);
      case '@' -> paint.dim(line);
      default -> line;
    };
  }
}
