package kata.schedule.run;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What code without points tells the scheduler through {@code kata.schedule.Turn}. Outside a schedule it does nothing.
 *
 * <p>Thread-safe: called by the actor whose turn it is.
 */
public final class Spoken {
  private Spoken() {}

  /** See {@link kata.schedule.Turn#take}. */
  public static void explicitPoint(String what) {
    var run = Run.ofCaller();
    if (run != null) {
      var me = run.me();
      run.scheduler().point(me, true);
      var recorder = run.recorder();
      if (recorder != null) {
        recorder.spoken(me, Frames.innermostWoven(), what);
      }
    }
  }

  /** See {@link kata.schedule.Turn#await}. */
  public static void await(String verb, BooleanSupplier isReady) {
    var run = Run.ofCaller();
    if (run == null || isReady.getAsBoolean()) {
      return;
    }
    var me = run.me();
    tellStep(verb);
    int site = me.site;
    me.site = -1; // it waits in code without points, not where it was last
    run.await(verb, null, isReady);
    me.site = site;
  }

  /** See {@link kata.schedule.Turn#read}. */
  public static void tellRead(String place, Object value) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    run.me().sees(place.hashCode(), value);
    var recorder = run.recorder();
    if (recorder != null) {
      recorder.read(run.me(), place, place, value);
    }
  }

  /** See {@link kata.schedule.Turn#wrote}. */
  public static void tellWrite(String place, Object value) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    run.changed();
    var recorder = run.recorder();
    if (recorder != null) {
      recorder.write(run.me(), place, place, value);
    }
  }

  /** See {@link kata.schedule.Turn#choose}. */
  public static int explicitChoice(List<String> labels) {
    var run = Run.ofCaller();
    return run == null || labels.size() < 2 ? 0 : run.choose(labels.size());
  }

  /** See {@link kata.schedule.Turn#note}. */
  public static void note(String observation) {
    var run = Run.ofCaller();
    if (run != null) {
      run.noted(observation);
    }
  }

  /** See {@link kata.schedule.Turn#held}. */
  public static Set<String> held() {
    var run = Run.ofCaller();
    return run == null ? Set.of() : run.holders().heldBy(run.me());
  }

  /** See {@link kata.schedule.Turn#as}. */
  public static void tellAs(String name) {
    var run = Run.ofCaller();
    if (run != null) {
      run.me().calledNow = name;
    }
  }

  /** See {@link kata.schedule.Turn#step}. */
  public static void tellStep(String what) {
    var run = Run.ofCaller();
    var recorder = run == null ? null : run.recorder();
    if (run != null && recorder != null) {
      recorder.spoken(run.me(), "", what);
    }
  }

  /** See {@link kata.schedule.Turn#actor}. */
  public static String actorName() {
    var run = Run.ofCaller();
    return run == null ? "" : run.me().name;
  }

  /** See {@link kata.schedule.Turn#starter}. */
  public static String starterName() {
    var run = Run.ofCaller();
    if (run == null) {
      return "";
    }
    var actor = run.me();
    while (!actor.isOfTheScenario() && actor.starter != null) {
      actor = actor.starter;
    }
    return actor.name;
  }
}
