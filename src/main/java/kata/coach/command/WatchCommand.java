package kata.coach.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kata.coach.Kata;
import kata.coach.Outcome;
import kata.coach.Paint;
import kata.coach.watch.LinesFace;
import kata.coach.watch.TerminalFace;
import kata.coach.watch.Watch;
import kata.course.Exercise;
import kata.course.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata watch}, and {@code kata} alone. */
@Command(name = "watch", description = "Judges the current exercise at every save.")
final class WatchCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "NAME",
      description = "where to begin; none for the current exercise") private String name = "";

  @Override
  public Integer call() {
    var session = Session.open();
    var first = session.exercise(name);
    try (var judge = Judge.open();
        var face = face(session)) {
      return new Watch(session.course(), first, new SessionDesk(session, judge), face, session.paint()).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static Watch.Face face(Session session) {
    if (Paint.isTerminal()) {
      try {
        return TerminalFace.open();
      } catch (IOException e) {
        // Lines will do.
      }
    }
    return new LinesFace(session.out(), System.in);
  }

  /** What the watch asks for, done as the other commands do it. */
  private record SessionDesk(Session session, Judge judge) implements Watch.Desk {
    @Override
    public Outcome judge(Exercise exercise) {
      return session.judge(judge, exercise, session.own());
    }

    @Override
    public void cancel() {
      judge.cancel();
    }

    @Override
    public Optional<String> stub(Exercise exercise) {
      return Stubs.of(exercise);
    }

    @Override
    public List<String> hint(Exercise exercise) {
      return HintCommand.next(session, exercise, false);
    }

    @Override
    public List<String> compare(Exercise exercise) throws IOException {
      return session.progress().state(exercise, exercise.stubFolder()).orElse("").equals("green")
          ? CompareCommand.of(exercise, session.paint())
          : List.of("Not green yet. To see the reference all the same: "
              + Kata.command("compare", exercise.shortName(), "--anyway"));
    }

    @Override
    public List<String> list() {
      return ListCommand.remembered(session);
    }

    @Override
    public List<Exercise> open() {
      return session.notGreen();
    }

    @Override
    public String open(Exercise exercise) {
      return Editor.open(exercise.stubFolder().resolve(exercise.fileName()));
    }
  }
}
