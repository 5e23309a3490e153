package kata.schedule.run;

import org.jspecify.annotations.Nullable;

/**
 * The hooks that woven code calls: before each access to memory, after each read, and where a loop goes back; those for
 * calls are {@link CallPoints}. Outside a schedule they do nothing.
 *
 * <p>Thread-safe: called by whichever thread runs woven code.
 */
public final class Points {
  private Points() {}

  /** Before a field is read. */
  public static void read(@Nullable Object owner, int site) {
    access(owner, Sites.at(site).part(), site, false);
  }

  /** Before an element of an array is read. */
  public static void readElement(Object array, int index, int site) {
    access(array, index, site, false);
  }

  /** Before a field is written. */
  public static void write(@Nullable Object owner, @Nullable Object value, int site) {
    var run = access(owner, Sites.at(site).part(), site, true);
    if (run != null && run.recorder() != null) {
      record(run, owner, Sites.at(site).part(), Sites.at(site).place(), value);
    }
  }

  /** Before an element of an array is written. */
  public static void writeElement(Object array, int index, @Nullable Object value, int site) {
    var run = access(array, index, site, true);
    if (run != null && run.recorder() != null) {
      record(run, array, index, element(run, array, index), value);
    }
  }

  private static void record(Run run, @Nullable Object owner, int part, String name, @Nullable Object value) {
    var recorder = run.recorder();
    if (recorder != null) {
      recorder.write(run.me(), new Spot(owner, part), name, value);
    }
  }

  /** After a field was read. */
  public static void got(@Nullable Object owner, @Nullable Object value, int site) {
    seen(owner, Sites.at(site).part(), value, site, Sites.at(site).place());
  }

  /** After an element of an array was read. */
  public static void gotElement(Object array, int index, @Nullable Object value, int site) {
    seen(array, index, value, site, "");
  }

  private static void seen(@Nullable Object owner, int part, @Nullable Object value, int site, String name) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    var me = run.me();
    me.sees(31 * site + part, value);
    var recorder = run.recorder();
    if (recorder != null) {
      var called = name.isEmpty() && owner != null ? element(run, owner, part) : name;
      recorder.read(me, new Spot(owner, part), called, value);
    }
  }

  private static String element(Run run, Object array, int index) {
    var recorder = run.recorder();
    return (recorder == null ? "" : recorder.names().of(array)) + "[" + index + "]";
  }

  /** A place as recorders know it. */
  private record Spot(@Nullable Object owner, int part) {
    @Override
    @SuppressWarnings("ReferenceEquality") // it is the very object that matters
    public boolean equals(@Nullable Object other) {
      return other instanceof Spot spot && spot.owner == owner && spot.part == part;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(owner) * 31 + part;
    }
  }

  /** The actor that calls comes to a point, and then to this place; null if there is no schedule. */
  static @Nullable Run access(@Nullable Object owner, int part, int site, boolean isWrite) {
    var run = Run.ofCaller();
    if (run == null) {
      return null;
    }
    var me = run.me();
    run.point(me, site, false);
    if (isWrite) {
      run.changed(me);
    }
    if (!Sites.at(site).isOrdering()) {
      run.memory().access(me, owner, part, site, isWrite);
    } else if (isWrite) {
      run.memory().release(me, owner, part, site);
    } else {
      run.memory().acquire(me, owner, part, site);
    }
    return run;
  }

  /** An object was found in a field of this name, which never changes. */
  public static void named(@Nullable Object object, String name) {
    Run.named(object, name);
  }

  /** A local variable counts, and has come to this value. */
  public static void counts(long value, int site) {
    var run = Run.ofCaller();
    if (run != null) {
      run.me().sees(site, (int) (value ^ value >>> 32));
    }
  }

  /** A loop goes back. One that has seen the very same as the time before, and written nothing, only waits. */
  public static void loop(int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    var me = run.me();
    me.loop = site;
    run.scheduler().loop(me, me.hasSeenTheSameAgain(site));
  }

  /** What was thrown has come to a handler that takes everything; what is the scheduler's goes on. */
  public static void caught(Throwable thrown) {
    if (thrown instanceof Abandoned abandoned) {
      throw abandoned;
    }
  }

  /** Until {@link #loud()}, the caller comes to no points: it initialises a class, which others would wait for. */
  public static void quiet() {
    var run = Run.ofActor();
    if (run != null) {
      run.me().quiet++;
    }
  }

  /** The end of a quiet part. */
  public static void loud() {
    var run = Run.ofActor();
    if (run != null && run.me().quiet > 0) {
      run.me().quiet--;
    }
  }
}
