package kata.schedule.run;

import java.util.IdentityHashMap;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What code may ask of the world around it, with answers that are the same whenever a schedule is followed: the time,
 * random numbers, identities. And what the models keep about objects.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
public final class World {
  private static final long A_MILLISECOND = 1_000_000;

  private final IdentityHashMap<Object, Object> models = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Random dice = new Random(1);
  private int threads;
  private long now;
  private long looks;

  World() {}

  /** The time of day in this schedule, in ns: it passes only when somebody looks, each time a little faster. */
  public long now() {
    now += ++looks * A_MILLISECOND;
    return now;
  }

  /** Time passes: so many ns. */
  public void pass(long nanos) {
    now += Math.max(0, Math.min(nanos, Long.MAX_VALUE / 4 - now));
  }

  /** Random numbers, the same in every schedule. */
  public Random random() {
    return dice;
  }

  /** The number of this object: the first that is asked for has 1. */
  public int number(Object object) {
    return numbers.computeIfAbsent(object, _ -> numbers.size() + 1);
  }

  /** The hash code of an object: of those that have none of their own, a number that is the same in every schedule. */
  int hashOf(Object object) {
    int hash = object.hashCode();
    return hash == System.identityHashCode(object) ? number(object) : hash;
  }

  /** The number of the next thread without a name of its own. */
  public int nextThreadNumber() {
    return threads++;
  }

  /** What a model keeps about this object, such as its monitor; made when it is first asked for. */
  @SuppressWarnings("unchecked") // a model keeps one kind of thing
  public <T> T modelOf(Object object, Supplier<T> made) {
    return (T) models.computeIfAbsent(object, _ -> made.get());
  }
}
