package kata.schedule.model;

import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/** The time of day, which under the scheduler stands still but for a little step whenever somebody looks. */
public final class Time {
  private Time() {}

  /** Model of {@link System#nanoTime()}. */
  @Replaces(value = System.class, isStatic = true)
  public static long nanoTime(int site) {
    var run = Run.ofCaller();
    return run == null ? System.nanoTime() : run.world().now();
  }

  /** Model of {@link System#currentTimeMillis()}. */
  @Replaces(value = System.class, isStatic = true)
  public static long currentTimeMillis(int site) {
    var run = Run.ofCaller();
    return run == null ? System.currentTimeMillis() : 1_000_000_000_000L + run.world().now() / 1_000_000;
  }
}
