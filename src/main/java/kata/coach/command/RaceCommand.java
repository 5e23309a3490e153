package kata.coach.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kata.coach.Outcome;
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
      description = "ch40/ex40, LockedBank; none for the current one; bank for the kata's own, which loses money") private String name =
          "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    var session = Session.open();
    if (name.equals(BANK)) {
      session.lines(EverySchedule.told());
      session.line("");
      return race(session.course().root(), BANK, true) == 0 ? 0 : 1;
    }
    var exercise = session.exercise(name);
    boolean isScheduled = runsSchedules(exercise);
    if (!isScheduled && !hasHarness(exercise)) {
      throw new Session.Wrong(
          "There is nothing to race in " + exercise.shortName() + ". Try one of these: "
              + told(session, one -> hasHarness(one) || runsSchedules(one)));
    }
    var outcome = judged(session, exercise);
    session.lines(EveryScheduleOfAnAnswer.told(outcome, isScheduled, session.paint()));
    session.line("");
    if (!outcome.hasRun()) {
      return 1;
    }
    if (!hasHarness(exercise)) {
      session.line("Real threads: there is no harness for " + exercise.shortName() + ". There are for "
          + told(session, RaceCommand::hasHarness));
      return outcome.verdict().isGreen() ? 0 : 1;
    }
    int raced = race(exercise.root(), exercise.shortName(), isScheduled);
    if (raced == 0 && !outcome.verdict().isGreen()) {
      session.line("");
      session.line("A test is red all the same, see above. These runs just did not come upon it.");
    }
    return outcome.verdict().isGreen() && raced == 0 ? 0 : 1;
  }

  private static String told(Session session, Predicate<Exercise> wanted) {
    return session.course().exercises().stream()
        .filter(wanted)
        .map(one -> one.shortName() + " (" + one.className() + ")")
        .collect(Collectors.joining(", "));
  }

  private static boolean hasHarness(Exercise exercise) {
    return Files.isDirectory(exercise.root().resolve("src/jcstress/java").resolve(exercise.path()));
  }

  /** Whether its tests use the scheduler: they name it. */
  private static boolean runsSchedules(Exercise exercise) {
    try (var files = Files.list(exercise.testFolder())) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains("kata.schedule.")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + exercise.testFolder(), e);
    }
  }

  private static Outcome judged(Session session, Exercise exercise) {
    try (var judge = Judge.open()) {
      return session.judge(judge, exercise, session.own());
    }
  }

  /**
   * jcstress is fetched and run by the build, which is the only one that needs it.
   *
   * @param isScheduled whether every schedule has been told already
   */
  private static int race(Path root, String what, boolean isScheduled)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
        maven(root), "-q", "compile", "exec:exec", "-Drace=" + what, "-Dthreads=" + isScheduled)
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
