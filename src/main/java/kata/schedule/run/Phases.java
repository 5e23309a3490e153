package kata.schedule.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.run.Actor.Origin;
import kata.schedule.run.RunEnd.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The three phases of a schedule: the scenario is made, its cast acts, the question is asked. A phase ends when nobody
 * can go on any more; the schedule ends early with a phase that fails.
 */
final class Phases {
  private final Run run;
  private final Chooser chooser;
  private final Scheduler scheduler;
  private final Turns turns;
  private final List<Runnable> cast = new ArrayList<>();
  private @Nullable Scenario scenario;
  private @Nullable Outcome outcome;

  Phases(Run run, Chooser chooser) {
    this.run = run;
    this.chooser = chooser;
    this.scheduler = run.scheduler();
    this.turns = scheduler.turns();
  }

  RunEnd follow(Run.Maker maker) {
    var failed =
        phase(new Actor[] {scheduler.start("the beginning", Origin.FRAME, () -> prepare(maker))});
    if (failed != null) {
      return failed;
    }
    cast.forEach(Runnable::run);
    failed = phase(actors().toArray(Actor[]::new));
    if (failed != null) {
      return failed;
    }
    var question = scheduler.start("the question at the end", Origin.FRAME, this::ask);
    actors().forEach(actor -> question.clock.join(actor.clock));
    failed = phase(new Actor[] {question});
    return failed != null ? failed : end(Kind.OUTCOME, "", null);
  }

  private void prepare(Run.Maker maker) {
    try {
      scenario = maker.make();
      Cast take = (name, body) -> cast.add(() -> scheduler.start(name, Origin.CAST, () -> act(body)));
      scenario.cast(take);
    } catch (Exception e) {
      throw sneaky(e);
    }
  }

  private static void act(Cast.Body body) {
    try {
      body.run();
    } catch (Exception e) {
      throw sneaky(e);
    }
  }

  private void ask() {
    if (scenario != null) {
      outcome = scenario.outcome();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> RuntimeException sneaky(Exception e) throws E {
    throw (E) e;
  }

  /** Runs until nobody can go on; how the schedule has failed, or null if all these actors have ended well. */
  private @Nullable RunEnd phase(Actor[] actors) {
    scheduler.drive();
    var foreign = run.foreign();
    if (foreign != null) {
      return end(Kind.NOT_PROVED, foreign, null);
    }
    if (turns.failure() == Turns.Failure.DIVERGED) {
      return end(Kind.DIVERGED, divergence(), null);
    }
    if (turns.failure() != null) {
      return end(Kind.ENDLESS, Endless.told(actors(), turns.endless()), null);
    }
    for (var actor : actors) {
      if (actor.thrown != null) {
        return end(Kind.THREW, actor.name, actor.thrown);
      }
    }
    return Deadlock.isThere(actors(), run.holders()) ? stuck() : null;
  }

  private RunEnd stuck() {
    var timed = actors().stream().filter(Deadlock::isTimedInTheJdk).findFirst();
    if (timed.isPresent()) {
      return end(Kind.NOT_PROVED, Foreign.timed(timed.get()), null);
    }
    return end(Kind.DEADLOCK, Deadlock.told(actors(), run.holders(), run.recorder()), null);
  }

  private String divergence() {
    var running = scheduler.roster().running();
    var where = running == null || running.site < 0 ? "" : Sites.at(running.site).where();
    return run.random() == null ? where : where + " (it has asked " + run.random() + ")";
  }

  private RunEnd end(Kind kind, String told, @Nullable Throwable thrown) {
    var race = run.memory().race();
    var recorder = run.recorder();
    boolean isPlain = kind == Kind.OUTCOME && outcome != null && outcome.isRight() && race == null;
    return new RunEnd(
        kind,
        outcome,
        told,
        thrown,
        isPlain ? List.of() : Arrays.stream(chooser.choices()).boxed().toList(),
        turns.preemptions(),
        turns.steps(),
        turns.wasCut(),
        turns.wasShortened(),
        race == null ? null : Races.told(race, actors()),
        run.notes(),
        run.used(),
        recorder == null ? List.of() : Steps.of(recorder.entries()));
  }

  private List<Actor> actors() {
    return scheduler.roster().actors();
  }
}
