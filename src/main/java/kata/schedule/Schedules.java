package kata.schedule;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kata.schedule.Explorer.Bounds;
import kata.schedule.weave.WeavingLoader;

/**
 * Explores a scenario: runs it under every schedule, or under all with few interruptions where there are too many.
 *
 * <p>Immutable. One exploration at a time runs in a JVM; others wait for it.
 */
public final class Schedules {
  /** Enough for the scenarios of the course, in well under a second. */
  private static final int MOST = 20_000;

  /** Loaders by what they weave besides the scenario's package: weaving takes longer than many schedules. */
  private static final ClassValue<Map<Set<String>, WeavingLoader>> LOADERS = new ClassValue<>() {
    @Override
    protected Map<Set<String>, WeavingLoader> computeValue(Class<?> scenario) {
      return new ConcurrentHashMap<>();
    }
  };

  private final Class<? extends Scenario> scenario;
  private final Object[] arguments;
  private final Set<String> woven;
  private final Bounds bounds;

  private Schedules(Class<? extends Scenario> scenario, Object[] arguments, Set<String> woven,
      Bounds bounds) {
    this.scenario = scenario;
    this.arguments = arguments;
    this.woven = woven;
    this.bounds = bounds;
  }

  /**
   * All schedules of this scenario. The classes of its package get points.
   *
   * @param arguments of its constructor, of types of the JDK or the kata
   */
  public static Schedules of(Class<? extends Scenario> scenario, Object... arguments) {
    return new Schedules(
        scenario, arguments.clone(), Set.of(), new Bounds(MOST, Integer.MAX_VALUE, 0, false));
  }

  /** These classes get points, too. */
  public Schedules weaving(Class<?>... more) {
    var all = new HashSet<>(woven);
    for (var type : more) {
      all.add(type.getName());
    }
    return new Schedules(scenario, arguments, Set.copyOf(all), bounds);
  }

  /**
   * Every schedule counts, whether or not it can be told from another: the number is then that of the interleavings
   * of all points.
   */
  public Schedules all() {
    return with(new Bounds(bounds.most(), bounds.preemptions(), Integer.MAX_VALUE, true));
  }

  /** At most this often is an actor interrupted that could go on. */
  public Schedules preemptions(int most) {
    return with(new Bounds(bounds.most(), most, bounds.first(), bounds.isAll()));
  }

  /** About so many schedules are run at the most; the exploration then says under which bound they lie. */
  public Schedules most(int schedules) {
    return with(new Bounds(schedules, bounds.preemptions(), bounds.first(), bounds.isAll()));
  }

  private Schedules with(Bounds changed) {
    return new Schedules(scenario, arguments, woven, changed);
  }

  /** Runs the schedules. */
  public Exploration explore() {
    return Scenes.explored(this, explorer().explore(bounds));
  }

  /**
   * Runs one schedule of a scenario with two actors, which is too long to be explored: for each step of the first one,
   * the second one takes several. Whoever looks, and tries to act on what it saw, is too late each time, until the other
   * one is done.
   *
   * @param steps of the second actor for each of the first one's: enough to change something
   */
  public Exploration outpace(int steps) {
    return Scenes.explored(this, explorer().outpace(steps));
  }

  /**
   * Runs one schedule again.
   *
   * @param name as a story gave it
   * @return an exploration of this one schedule, whose finding, if it has one, tells its story
   * @throws IllegalArgumentException if the name is not one, or none of this scenario's
   */
  public Exploration replay(String name) {
    return explorer().replay(ScheduleName.choices(name));
  }

  /**
   * The story of one schedule.
   *
   * @param name as a story gave it
   * @throws IllegalArgumentException if the name is not one, or none of this scenario's
   */
  public Story story(String name) {
    return explorer().story(ScheduleName.choices(name));
  }

  private Explorer explorer() {
    var loader = LOADERS.get(scenario).computeIfAbsent(woven, more -> loader(scenario, more));
    return new Explorer(loader, scenario.getName(), arguments);
  }

  private static WeavingLoader loader(Class<?> scenario, Set<String> more) {
    var own = scenario.getPackageName();
    return WeavingLoader.over(scenario.getClassLoader(), name -> isWoven(own, more, name));
  }

  /** Classes of the scenario's own package, not of packages below, and those named. */
  private static boolean isWoven(String own, Set<String> more, String name) {
    int end = name.lastIndexOf('.');
    boolean isNear = end == own.length() && name.startsWith(own);
    return isNear || more.contains(name.split("\\$", 2)[0]);
  }
}
