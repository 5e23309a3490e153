package kata.coach.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kata.coach.Outcome;
import kata.coach.Paint;
import kata.coach.Wrap;
import kata.course.CompilerError;
import kata.course.Course;
import kata.course.Exercise;
import kata.course.Verdict;
import kata.testing.Failure;
import org.jspecify.annotations.Nullable;

/** What the watch shows, line by line. */
final class Board {
  private static final int WIDTH = 92;
  private static final int MOST_ERRORS = 3;
  private static final int MOST_PRINTED = 10;
  private static final Pattern TASK = Pattern.compile("(?s)Task: (.*?)(?:<p>|\\*/)");

  private final Course course;
  private final Paint paint;
  private final Function<Exercise, Optional<String>> stubs;
  private final Map<Exercise, String> tasks = new HashMap<>();

  /**
   * A board.
   *
   * @param stubs finds an exercise's stub as it came with the course
   */
  Board(Course course, Paint paint, Function<Exercise, Optional<String>> stubs) {
    this.course = course;
    this.paint = paint;
    this.stubs = stubs;
  }

  /** The exercise and its task in short. */
  List<String> head(Exercise exercise) {
    var lines = new ArrayList<String>();
    int number = course.exercises().indexOf(exercise) + 1;
    var file = exercise.stubFolder().resolve(exercise.fileName());
    lines.add(
        paint.bold(exercise.shortName() + " " + exercise.className())
            + paint.dim("  " + number + " of " + course.exercises().size() + "  " + course.told(file)));
    lines.add("");
    lines.addAll(Wrap.lines(task(exercise), WIDTH));
    return lines;
  }

  /** The task as the stub tells it; as it came with the course, should the student have cut it away. */
  private String task(Exercise exercise) {
    return tasks.computeIfAbsent(
        exercise,
        one -> found(answer(one)).or(() -> stubs.apply(one).flatMap(Board::found)).orElse(""));
  }

  private static String answer(Exercise exercise) {
    try {
      return Files.readString(exercise.stubFolder().resolve(exercise.fileName()));
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<String> found(String source) {
    var task = TASK.matcher(source);
    return task.find() ? Optional.of("Task: " + plain(task.group(1))) : Optional.empty();
  }

  private static String plain(String javadoc) {
    return javadoc.replaceAll("\\n\\s*\\*", "\n").replaceAll("\\{@\\w+ #?([^}]*)}", "$1")
        .replaceAll("\\s+", " ").strip();
  }

  /** The verdict: what is wrong first, or that all is well. */
  List<String> verdict(Outcome outcome, long millis) {
    var verdict = outcome.verdict();
    if (verdict instanceof Verdict.Passed passed) {
      return passed(passed, millis);
    }
    if (verdict instanceof Verdict.NotCompiled broken) {
      return notCompiled(broken, millis);
    }
    var lines = new ArrayList<String>();
    var first = outcome.firstFailure();
    lines.add(paint.red("red") + (first.test().isEmpty() ? "" : ": " + first.title()) + took(millis));
    lines.add("");
    Wrap.lines(first.sentence(), WIDTH).forEach(line -> lines.add("  " + line));
    places(first, lines);
    int more = verdict.failures().size() - 1;
    if (more > 0) {
      lines.add(paint
          .dim("  " + more + (more == 1 ? " more of its tests is red." : " more of its tests are red.")));
    }
    printed(verdict, lines);
    return lines;
  }

  private List<String> passed(Verdict.Passed passed, long millis) {
    var lines = new ArrayList<String>();
    lines.add(paint.green("green") + ": all " + passed.tests() + " tests pass." + took(millis));
    passed.proofs().forEach(proof -> lines.add("  " + proof));
    return lines;
  }

  private String took(long millis) {
    return paint.dim("  (" + millis + " ms)");
  }

  private static void places(Failure failure, List<String> lines) {
    if (!failure.places().isEmpty()) {
      lines.add("  Your code: " + String.join(", ", failure.places()));
    }
  }

  private void printed(Verdict verdict, List<String> lines) {
    var output = switch (verdict) {
      case Verdict.Failed failed -> failed.output();
      case Verdict.Hung hung -> hung.output();
      case Verdict.Died died -> died.output();
      default -> "";
    };
    var printed = output.strip().lines().toList();
    if (!output.isBlank()) {
      lines.add(paint.dim("  It printed:"));
      printed.stream().limit(MOST_PRINTED).forEach(line -> lines.add("  | " + line));
      if (printed.size() > MOST_PRINTED) {
        lines.add("  | … " + (printed.size() - MOST_PRINTED) + " more lines");
      }
    }
  }

  private List<String> notCompiled(Verdict.NotCompiled broken, long millis) {
    var lines = new ArrayList<String>();
    lines.add(paint.red(broken.test() ? "your class no longer fits its test" : "it does not compile")
        + took(millis));
    broken.errors().stream().limit(MOST_ERRORS).forEach(error -> error(error, lines));
    int more = broken.errors().size() - MOST_ERRORS;
    if (more > 0) {
      lines.add(paint.dim("  and " + more + " more; the first ones often bring the others"));
    }
    return lines;
  }

  private static void error(CompilerError error, List<String> lines) {
    lines.add("");
    Wrap.lines(error.told(), WIDTH).forEach(line -> lines.add("  " + line));
    error.pointed().forEach(line -> lines.add("    " + line));
  }

  /** That nothing is left to do. */
  String allGreen() {
    return paint.green("All " + course.exercises().size() + " exercises are green. Well done.");
  }

  /** What can be pressed. */
  String keys(@Nullable Outcome outcome) {
    boolean isGreen = outcome != null && outcome.verdict().isGreen();
    return paint.dim("h hint  " + (isGreen ? "" : "n next  "))
        + (isGreen ? paint.bold("n next  c compare  ") : "")
        + paint.dim("p previous  l list  " + (isGreen ? "" : "c compare  ") + "r again  o open  q quit");
  }
}
