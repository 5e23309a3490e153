package kata.coach;

import java.util.ArrayList;
import java.util.List;
import kata.course.Answers;
import kata.course.Chapter;
import kata.course.Course;
import kata.course.Verdict;

/**
 * The page at the end of a test run: where the student stands, what is next, and how to go on. For an instructor
 * who checks someone else's folder: every exercise in a line.
 */
public final class Report {
  private static final int WIDTH = 96;

  private final Course course;
  private final Answers answers;
  private final List<Outcome> outcomes;
  private final Caller caller;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  private Report(Course course, Answers answers, List<Outcome> outcomes, Caller caller, Paint paint) {
    this.course = course;
    this.answers = answers;
    this.outcomes = outcomes;
    this.caller = caller;
    this.paint = paint;
  }

  /**
   * Writes the page.
   *
   * @param course the course
   * @param answers whose answers were judged
   * @param outcomes what came out, in the order of the course; exercises that were not judged are left out
   * @param caller by what they were judged
   * @param colour whether to use colours
   */
  public static List<String> of(
      Course course, Answers answers, List<Outcome> outcomes, Caller caller, boolean colour) {
    var report = new Report(course, answers, outcomes, caller, new Paint(colour));
    report.write();
    return List.copyOf(report.lines);
  }

  private void write() {
    line("");
    head();
    line("");
    if (outcomes.size() > 1 || !answers.own()) {
      course.chapters().forEach(this::chapter);
      line("");
    }
    if (!answers.own()) {
      proofs();
      return;
    }
    outcomes.stream()
        .filter(outcome -> !outcome.verdict().isGreen())
        .findFirst()
        .ifPresentOrElse(this::next, this::allGreen);
  }

  private void head() {
    line(paint.bold("Concurrency in Java, a kata") + "  "
        + paint.dim("answers in " + course.told(answers.folder())));
    if (!answers.folder().startsWith(course.root())) {
      line("The tests are those of " + course.root() + ", whatever tests lie beside the answers.");
    } else if (outcomes.size() > 1
        && outcomes.stream().allMatch(outcome -> outcome.state().equals("untouched"))) {
      line("Welcome. Everything is red: that is how it begins. One file at a time turns it green.");
    }
    JavaVersion.warning().ifPresent(warning -> line(paint.red(warning)));
  }

  private void chapter(Chapter chapter) {
    var here =
        outcomes.stream().filter(outcome -> outcome.exercise().chapter().equals(chapter.name())).toList();
    if (here.isEmpty()) {
      return;
    }
    long green = here.stream().filter(outcome -> outcome.verdict().isGreen()).count();
    var count = green + " of " + here.size() + " green";
    line(
        "  %s  %s  %s"
            .formatted(
                pad(chapter.name().substring(0, 4), 4),
                pad(Titles.of(course, chapter), 44),
                green == here.size() ? paint.green(count) : count));
    boolean all = !answers.own();
    here.stream().filter(outcome -> all || outcome.isBroken()).forEach(this::inALine);
  }

  /** The exercise, its state, and the beginning of what its first red test says. */
  private void inALine(Outcome outcome) {
    var exercise = outcome.exercise();
    var state = pad(outcome.state(), 12);
    var head = "    " + pad(exercise.shortName(), 11) + pad(exercise.className(), 18);
    if (outcome.verdict().isGreen()) {
      line(head + paint.green(state.strip()));
    } else if (outcome.verdict() instanceof Verdict.NotWritten) {
      line(head + state.strip());
    } else {
      line(head + paint.red(state) + " " + firstLine(outcome.firstFailure().sentence()));
    }
  }

  private void next(Outcome outcome) {
    var exercise = outcome.exercise();
    var file = course.told(exercise.stubFolder().resolve(exercise.fileName()));
    line(paint.bold("Next: " + exercise.shortName() + " " + exercise.className()) + "  " + file);
    var failures = outcome.verdict().failures();
    var first = outcome.firstFailure();
    line("");
    if (!first.test().isEmpty()) {
      line("  " + paint.red("red") + ": " + first.title());
    }
    Wrap.lines(first.sentence(), WIDTH - 4).forEach(text -> line("  " + text));
    if (outcome.verdict() instanceof Verdict.NotCompiled broken) {
      broken.errors().getFirst().pointed().forEach(text -> line("    " + text));
    }
    if (!first.places().isEmpty()) {
      line("  Your code: " + String.join(", ", first.places()));
    }
    if (failures.size() > 1) {
      line(paint.dim("  " + (failures.size() - 1) + " more of its tests "
          + (failures.size() == 2 ? "is" : "are") + " red."));
    }
    printed(outcome);
    line("");
    goOn(outcome);
  }

  /** What the answer printed helps whoever printed it. */
  private void printed(Outcome outcome) {
    var output =
        switch (outcome.verdict()) {
          case Verdict.Failed failed -> failed.output();
          case Verdict.Hung hung -> hung.output();
          default -> "";
        };
    var printed = output.strip().lines().toList();
    if (!output.isBlank()) {
      line(paint.dim("  It printed:"));
      printed.stream().limit(10).forEach(text -> line("  | " + cut(text)));
      if (printed.size() > 10) {
        line("  | … " + (printed.size() - 10) + " more lines");
      }
    }
  }

  private void goOn(Outcome outcome) {
    var exercise = outcome.exercise();
    var chapter = chapterOf(outcome);
    line("  read   " + course.told(course.lesson(chapter)));
    line("  hint   " + caller.hint(course, exercise));
    line("  again  " + caller.again(exercise) + "   or all: " + caller.all());
  }

  private Chapter chapterOf(Outcome outcome) {
    return course.chapters().stream()
        .filter(chapter -> chapter.name().equals(outcome.exercise().chapter()))
        .findFirst()
        .orElseThrow();
  }

  private void allGreen() {
    if (outcomes.size() < course.exercises().size()) {
      line(paint.green("Green.") + " Now the whole course again: " + caller.all());
      proofs();
      return;
    }
    line(paint.green("All " + outcomes.size() + " exercises are green. Well done."));
    line("Compare your answers with those in solutions, and read the part \"After\" of the hints.");
  }

  /** What was shown; for one exercise, or it would be a page of its own. */
  private void proofs() {
    if (outcomes.size() == 1) {
      outcomes.getFirst().proofs().forEach(proof -> line("  " + proof));
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String cut(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + " …";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private void line(String text) {
    lines.add(text.stripTrailing());
  }
}
