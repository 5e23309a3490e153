package kata.coach.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kata.coach.Caller;
import kata.coach.Kata;
import kata.coach.Outcome;
import kata.coach.Report;
import kata.course.Exercise;
import kata.course.Judge;
import kata.course.Replay;
import kata.course.Retold;
import kata.schedule.Replayed.Kind;
import kata.schedule.Scenes;
import kata.testing.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata replay}: one schedule of the student's own answer again. */
@Command(name = "replay", description = "One schedule of your answer again, step by step.")
final class ReplayCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME",
      description = "ch40/ex40, ex40_reentrant_lock, LockedBank") private String name = "";

  @Parameters(index = "1", paramLabel = "SCHEDULE",
      description = "as a red verdict names it, such as C-3b2c") private String schedule = "";

  @Override
  public Integer call() {
    var session = Session.open();
    var exercise = session.exercise(name);
    var wanted = wanted(schedule);
    try (var judge = Judge.open()) {
      return tell(session, exercise, judge.replay(exercise, exercise.stubFolder(), wanted), wanted);
    }
  }

  /** The name in the letters in which it was given. */
  private static String wanted(String typed) {
    var name = typed.isEmpty()
        ? ""
        : typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1).toLowerCase(Locale.ROOT);
    if (!Scenes.isName(name)) {
      throw new Session.Wrong("\"" + typed
          + "\" is no schedule's name. A name looks like C-3b2c; copy it from the red verdict: "
          + Kata.command("test", "NAME"));
    }
    return name;
  }

  private static int tell(Session session, Exercise exercise, Replay replay, String wanted) {
    var outcome = new Outcome(exercise, replay.verdict());
    if (!outcome.hasRun()) {
      session.lines(
          Report.of(session.course(), session.own(), List.of(outcome), Caller.COACH, session.paint().on()));
      return 1;
    }
    if (replay.retold().isEmpty()) {
      throw notCome(exercise, wanted);
    }
    var retold = replay.retold().get();
    if (retold.replayed().kind() == Kind.UNKNOWN) {
      throw new Session.Wrong(retold.replayed().told());
    }
    session
        .line(session.paint().bold(exercise.shortName() + " " + exercise.className()) + "  schedule " + wanted
            + " of: " + Failure.titled(retold.test()));
    session.line("");
    return switch (retold.replayed().kind()) {
      case RIGHT -> {
        session.line(session.paint().green("right") + ": " + retold.replayed().told());
        yield 0;
      }
      default -> {
        session.line(session.paint().red("red") + ": " + words(outcome, retold, wanted));
        yield 1;
      }
    };
  }

  /** Those of the test, which knows what its scenario is about; the scheduler's where the test does not mind. */
  private static String words(Outcome outcome, Retold retold, String wanted) {
    var end = "\nSchedule " + wanted + ".";
    return outcome.verdict().failures().stream()
        .map(Failure::sentence)
        .filter(sentence -> sentence.endsWith(end))
        .findFirst()
        .map(sentence -> sentence.substring(0, sentence.length() - end.length()))
        .orElse(retold.replayed().told());
  }

  private static Session.Wrong notCome(Exercise exercise, String wanted) {
    return new Session.Wrong("With your code as it is now, the tests of " + exercise.shortName()
        + " come to no scenario " + wanted.split("-")[0] + ", which " + wanted
        + " would be a schedule of. Names are given anew by " + Kata.command("test", exercise.shortName()));
  }
}
