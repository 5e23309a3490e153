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
    return run == null || object == null ? System.identityHashCode(object) : run.number(object);
  }
}
