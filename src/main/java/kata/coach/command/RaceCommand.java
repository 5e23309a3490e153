package kata.coach.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kata.coach.Report;
import kata.course.Exercise;
import kata.course.Judge;
import kata.race.EverySchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata race}: both verdicts on the student's own answer, of the scheduler and of real threads. */
@Command(name = "race",
    description = "Your answer under every schedule, and then on real threads, with jcstress.")
final class RaceCommand implements Callable<Integer> {
  /** The kata's own bank, which is nobody's answer. */
  private static final String BANK = "bank";

  @Parameters(arity = "0..1", paramLabel = "NAME",
      description = "ch30/ex40, ThreadedBank; none for the current one; bank for the kata's own, which loses money") private String name =
          "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    var session = Session.open();
    if (name.equals(BANK)) {
      session.lines(EverySchedule.told());
      session.line("");
      return race(session.course().root(), BANK) == 0 ? 0 : 1;
    }
    var exercise = session.exercise(name);
    if (!hasHarness(exercise)) {
      throw new Session.Wrong(
          "There is nothing to race in " + exercise.shortName() + ". Try one of these: "
              + session.course().exercises().stream()
                  .filter(RaceCommand::hasHarness)
                  .map(one -> one.shortName() + " (" + one.className() + ")")
                  .collect(Collectors.joining(", ")));
    }
    boolean isGreen = tests(session, exercise);
    int raced = race(exercise.root(), exercise.shortName());
    return isGreen && raced == 0 ? 0 : 1;
  }

  private static boolean hasHarness(Exercise exercise) {
    return Files.isDirectory(exercise.root().resolve("src/jcstress/java").resolve(exercise.path()));
  }

  private static boolean tests(Session session, Exercise exercise) {
    try (var judge = Judge.open()) {
      var outcome = session.judge(judge, exercise, session.own());
      session.lines(
          Report.of(session.course(), session.own(), List.of(outcome), session.paint().on()));
      return outcome.verdict().isGreen();
    }
  }

  /** jcstress is fetched and run by the build, which is the only one that needs it. */
  private static int race(Path root, String what) throws IOException, InterruptedException {
    return new ProcessBuilder(maven(root), "-q", "compile", "exec:exec", "-Drace=" + what)
        .directory(root.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static String maven(Path root) {
    boolean isWindows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    var wrapper = root.resolve(isWindows ? "mvnw.cmd" : "mvnw").toString();
    var name = isWindows ? "mvn.cmd" : "mvn";
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))) ? name : wrapper;
  }
}
