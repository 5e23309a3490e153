package kata.schedule.model;

import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/** Identity hash codes: under the scheduler numbers in the order of asking, the same in every run. */
public final class Identity {
  private Identity() {}

  /** Model of {@link System#identityHashCode}. */
  @Replaces(value = System.class, isStatic = true)
  public static int identityHashCode(@Nullable Object object, int site) {
    var run = Run.ofCaller();
    return run == null || object == null ? System.identityHashCode(object) : run.world().number(object);
  }

  /** The hash code of an object that has none of its own. */
  public static int of(Object object) {
    var run = Run.ofActor();
    return run == null ? System.identityHashCode(object) : run.world().number(object);
  }

  /** Model of {@link Object#hashCode()}. */
  @Replaces(Object.class)
  @SuppressWarnings("NamedLikeContextualKeyword")
  public static int hashCode(Object object, int site) {
    return Run.hashOf(object);
  }

  /** Model of {@link Math#random()}: the same numbers in every schedule. */
  @Replaces(value = Math.class, isStatic = true)
  public static double random(int site) {
    var run = Run.ofCaller();
    return run == null ? Math.random() : run.world().random().nextDouble();
  }
}
