package kata.schedule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import kata.gate.Stillness;
import kata.schedule.run.Chooser;
import kata.schedule.run.Outpacing;
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
 * until there are no more, some are wrong, or there are too many. So the first wrong one is also a short one. Where all
 * are few, they are run at once as soon as those with few interruptions were right. (The order is that of Musuvathi and
 * Qadeer, Iterative Context Bounding, PLDI 2007.)
 *
 * <p>Not thread-safe.
 */
final class Explorer {
  /** So many steps of all schedules together take about a second. */
  private static final long MOST_STEPS = 5_000_000;

  /** When something is wrong, one in so many of the most schedules are run, to say in how many. */
  private static final int PART_TO_COUNT = 4;

  /** After this many interruptions all schedules are tried at once, where they seem to be few. */
  private static final int INTERRUPTIONS_BEFORE_ALL = 2;

  /** All seem to be few if those with so many interruptions are one in this many of the most. */
  private static final int PART_BEFORE_ALL = 32;

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
    Level all = null;
    for (int preemptions = bounds.first();;
        preemptions = preemptions == Integer.MAX_VALUE ? preemptions : preemptions + 1) {
      int bound = Math.min(preemptions, bounds.preemptions());
      var level = settled(shared, bound, left);
      left -= level.schedules();
      if (last != null) {
        level.keepRace(last); // a race alone is no reason to stop: a wrong outcome says more
      }
      if (level.isWrong()) {
        return counted(level, shared, bounds).told(this);
      }
      if (level.isStopped() && last != null) {
        return cutOff(last, level, all).told(this);
      }
      if (level.isStopped() || !level.wasCut() || bound == bounds.preemptions()) {
        return level.told(this);
      }
      if (bound == INTERRUPTIONS_BEFORE_ALL && level.schedules() <= left / PART_BEFORE_ALL) {
        all = settled(shared, bounds.preemptions(), left); // under each bound in turn they are several times as many
        all.keepRace(level);
        if (!all.isStopped() && !all.isWrong()) {
          return all.told(this);
        }
      }
      last = level;
    }
  }

  /** What can be said when those with one more interruption are too many. */
  private static Level cutOff(Level last, Level stopped, @Nullable Level all) {
    if (all != null && all.isWrong()) {
      return all; // not the shortest wrong one, but one
    }
    for (var seen : all == null ? List.of(stopped) : List.of(stopped, all)) {
      last.keepRace(seen);
      last.keepSeen(seen);
    }
    return last;
  }

  /** In how many of all schedules it goes wrong, if they are not too many. */
  private Level counted(Level level, Shared shared, Bounds bounds) {
    if (!level.wasCut() || level.bound() == bounds.preemptions() || level.isHopeless() || level.isStopped()) {
      return level;
    }
    var all = settled(shared, bounds.preemptions(), bounds.most() / PART_TO_COUNT);
    if (all.isStopped() || all.isHopeless()) {
      return level;
    }
    all.keep(level);
    return all;
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
    int initialized = loader.initialized();
    do {
      if (level.schedules() >= most || level.steps() > MOST_STEPS
          || level.sinceWrong() > most / PART_TO_COUNT) {
        level.stop();
        return true;
      }
      level.add(run(path, shared, level.bound(), false));
      if (level.schedules() % SCHEDULES_PER_SIGN == 0 || level.steps() > nextSign) {
        nextSign = level.steps() + STEPS_PER_SIGN;
        Stillness.moved();
      }
      if ((shared.grow() || isLate(initialized)) && !level.isHopeless()) {
        return false;
      }
    } while (!level.isHopeless() && path.advance());
    return true;
  }

  /** Whether classes were initialized on the way: from the next schedule on they are at its beginning. */
  private boolean isLate(int initialized) {
    return !loader.hasFixedState() && loader.initialized() > initialized;
  }

  private RunEnd run(Chooser chooser, Shared shared, int bound, boolean isRecording) {
    if (loader.hasFixedState()) {
      loader = loader.anew();
      constructor = null;
    }
    var made = constructor == null ? load() : constructor;
    constructor = made;
    return Run.follow(() -> make(made), chooser, shared, bound, isRecording);
  }

  private Constructor<?> load() {
    try {
      var constructors = Class.forName(scenario, false, loader).getDeclaredConstructors();
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
      loader.reset();
      return (Scenario) made.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Runs this schedule once more, and writes it down. */
  RunEnd record(List<Integer> choices) {
    return run(new Replay(choices), Shared.all(), Integer.MAX_VALUE, true);
  }

  Exploration replay(List<Integer> choices) {
    var level = new Level(Integer.MAX_VALUE);
    level.add(followed(choices));
    level.stop();
    return level.told(this);
  }

  /** Runs one schedule, of two actors: see {@link Outpacing}. */
  Exploration outpace(int steps) {
    var level = new Level(Integer.MAX_VALUE);
    level.add(run(new Outpacing(steps), Shared.all(), Integer.MAX_VALUE, false));
    level.stop();
    return level.told(this);
  }

  Story story(List<Integer> choices) {
    return new Story(ScheduleName.of(choices), followed(choices).recorded());
  }

  private RunEnd followed(List<Integer> choices) {
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
