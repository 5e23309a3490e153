package kata.coach.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.coach.Caller;
import kata.coach.Names;
import kata.coach.Outcome;
import kata.coach.Report;
import kata.course.Answers;
import kata.course.Exercise;
import kata.course.Judge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata test}: the same verdicts as {@code mvn test}. */
@Command(name = "test",
    description = "Judges one exercise, several, a chapter, or all. Exit code 1 if any is red.")
final class TestCommand implements Callable<Integer> {
  /** Most of a test's life is waiting. */
  private static final int AT_ONCE = 2;

  @Parameters(arity = "0..*", paramLabel = "NAME",
      description = "ch10, ch10/ex20, ex20_sync, SyncScraper; none for all") private List<String> names =
          new ArrayList<>();

  @Option(names = "--answers", paramLabel = "DIR",
      description = "Whose answers: a student's folder, or solutions.") private String answers = "exercises";

  @Option(names = "--json", description = "For programs.") private boolean isJson;

  @Option(names = "--junit-xml", paramLabel = "FILE",
      description = "Writes the verdicts as JUnit's XML, too.") private @Nullable Path xml;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    var session = Session.open();
    var chosen = session.answers(answers);
    var report = xml == null ? null : JunitXml.to(Path.of(System.getProperty("kata.cwd", "")).resolve(xml));
    var outcomes = judge(session, exercises(session), chosen);
    if (isJson) {
      session.line(JsonVerdicts.of(chosen, outcomes));
    } else {
      session.lines(Report.of(session.course(), chosen, outcomes, Caller.COACH, session.paint().on()));
    }
    if (report != null) {
      report.write(outcomes); // last: if it fails, the verdicts have been told
    }
    return outcomes.stream().allMatch(outcome -> outcome.verdict().isGreen()) ? 0 : 1;
  }

  private List<Exercise> exercises(Session session) {
    var all = session.course().exercises();
    return names.isEmpty()
        ? all
        : names.stream().flatMap(name -> Names.all(all, name).stream()).distinct().toList();
  }

  private static List<Outcome> judge(Session session, List<Exercise> exercises, Answers answers)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(AT_ONCE);
        var judge = Judge.open()) {
      var pending = exercises.stream()
          .map(exercise -> pool.submit(() -> session.judge(judge, exercise, answers)))
          .toList();
      var outcomes = new ArrayList<Outcome>();
      for (var one : pending) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }
}
