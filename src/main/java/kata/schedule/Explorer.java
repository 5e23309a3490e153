package kata.schedule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import kata.gate.Stillness;
import kata.schedule.run.Chooser;
import kata.schedule.run.Path;
import kata.schedule.run.Replay;
import kata.schedule.run.Run;
import kata.schedule.run.RunEnd;
import kata.schedule.run.RunEnd.Kind;
import kata.schedule.run.Shared;
import kata.schedule.weave.WeavingLoader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a scenario's schedules: first those without an interruption, then those with at most one, and so on,
 * until there are no more, some are wrong, or there are too many. So the first wrong one is also a short one. (The
 * order is that of Musuvathi and Qadeer, Iterative Context Bounding, PLDI 2007.)
 *
 * <p>Not thread-safe.
 */
final class Explorer {
  /** So many steps of all schedules together take about a second. */
  private static final long MOST_STEPS = 5_000_000;

  /** When something is wrong, up to so many more schedules are run to say in how many. */
  private static final int MOST_TO_COUNT = 5_000;

  /** A sign of life comes after so many schedules, and after so many steps. */
  private static final int SCHEDULES_PER_SIGN = 64;
  private static final int STEPS_PER_SIGN = 100_000;

  private final Object[] arguments;
  private final String scenario;
  private WeavingLoader loader;
  private @Nullable Constructor<?> constructor;

  /**
   * How much is explored.
   *
   * @param most schedules, about
   * @param preemptions most interruptions
   * @param first interruptions to begin with
   * @param isAll whether schedules count that cannot be told apart
   */
  record Bounds(int most, int preemptions, int first, boolean isAll) {}

  Explorer(WeavingLoader loader, String scenario, Object[] arguments) {
    this.loader = loader;
    this.scenario = scenario;
    this.arguments = arguments;
  }

  Exploration explore(Bounds bounds) {
    var shared = bounds.isAll() ? Shared.all() : Shared.none();
    int left = bounds.most();
    Level last = null;
    for (int preemptions = bounds.first();;
        preemptions = preemptions == Integer.MAX_VALUE ? preemptions : preemptions + 1) {
      int bound = Math.min(preemptions, bounds.preemptions());
      var level = settled(shared, bound, left);
      left -= level.schedules();
      boolean isLast = !level.wasCut() || bound == bounds.preemptions();
      if (level.hasGoneWrong() || (level.isWrong() && isLast)) {
        return counted(level, shared);
      }
      if (level.isStopped()) {
        return last == null ? level.told(this) : last.told(this);
      }
      if (isLast) {
        return level.told(this);
      }
      last = level;
    }
  }

  /** In how many of all schedules it goes wrong, if they are not too many. */
  private Exploration counted(Level level, Shared shared) {
    if (!level.wasCut() || level.isHopeless() || level.isStopped()) {
      return level.told(this);
    }
    var all = settled(shared, Integer.MAX_VALUE, MOST_TO_COUNT);
    if (all.isStopped() || all.isHopeless()) {
      return level.told(this);
    }
    all.keep(level);
    return all.told(this);
  }

  /** Explores under this bound, anew whenever more places turn out to be shared. */
  private Level settled(Shared shared, int bound, int most) {
    while (true) {
      var level = new Level(bound);
      if (isExplored(level, shared, most)) {
        return level;
      }
    }
  }

  /** Explores until there are no more schedules, or enough; false if more places have turned out to be shared. */
  private boolean isExplored(Level level, Shared shared, int most) {
    var path = new Path();
    long nextSign = STEPS_PER_SIGN;
    do {
      if (level.schedules() >= most || level.steps() > MOST_STEPS || level.sinceWrong() > MOST_TO_COUNT) {
        level.stop();
        return true;
      }
      level.add(run(path, shared, level.bound(), false));
      if (level.schedules() % SCHEDULES_PER_SIGN == 0 || level.steps() > nextSign) {
        nextSign = level.steps() + STEPS_PER_SIGN;
        Stillness.moved();
      }
      if (shared.grow() && !level.isHopeless()) {
        return false;
      }
    } while (!level.isHopeless() && path.advance());
    return true;
  }

  private RunEnd run(Chooser chooser, Shared shared, int bound, boolean isRecording) {
    if (constructor == null || loader.hasStaticState()) {
      if (constructor != null) {
        loader = loader.anew();
      }
      constructor = load();
    }
    var made = constructor;
    return Run.follow(() -> make(made), chooser, shared, bound, isRecording);
  }

  private Constructor<?> load() {
    try {
      var constructors = Class.forName(scenario, true, loader).getDeclaredConstructors();
      if (constructors.length != 1) {
        throw new IllegalArgumentException(scenario + " should have one constructor");
      }
      constructors[0].setAccessible(true);
      return constructors[0];
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the classes of " + scenario + " cannot be read", e);
    }
  }

  private Scenario make(Constructor<?> made) throws Exception {
    try {
      return (Scenario) made.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Runs this schedule once more, and writes it down. */
  RunEnd record(int[] choices) {
    return run(new Replay(choices), Shared.all(), Integer.MAX_VALUE, true);
  }

  Exploration replay(int[] choices) {
    var level = new Level(Integer.MAX_VALUE);
    level.add(followed(choices));
    level.stop();
    return level.told(this);
  }

  Story story(int[] choices) {
    return new Story(ScheduleName.of(choices), followed(choices).recorded());
  }

  private RunEnd followed(int[] choices) {
    var replay = new Replay(choices);
    var end = run(replay, Shared.all(), Integer.MAX_VALUE, true);
    if (end.kind() == Kind.DIVERGED || !replay.isUsedUp()) {
      throw new IllegalArgumentException(
          ScheduleName.of(choices)
              + " is no schedule of this scenario: the code has changed since, or the name is of another.");
    }
    return end;
  }
}
