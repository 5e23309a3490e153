package kata.schedule.run;

import org.jspecify.annotations.Nullable;

/**
 * The hooks that woven code calls: before each access to memory, after each read, before each call that leaves it, and
 * where a loop goes back. Outside a schedule they do nothing.
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
    return (recorder == null ? "" : recorder.nameOf(array)) + "[" + index + "]";
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

  private static @Nullable Run access(@Nullable Object owner, int part, int site, boolean isWrite) {
    var run = Run.ofCaller();
    if (run == null) {
      return null;
    }
    var me = run.me();
    run.point(me, site, false);
    if (isWrite) {
      me.changed(); // a loop that writes does not go round for nothing
    }
    if (!Sites.at(site).isOrdering()) {
      run.memory().access(me, owner, part, site, isWrite);
    } else if (isWrite) {
      run.memory().acquire(me, owner, part, site);
      run.memory().release(me, owner, part, site);
    } else {
      run.memory().acquire(me, owner, part, site);
    }
    return run;
  }

  /** Before a call that leaves woven code. */
  public static void call(@Nullable Object receiver, int site) {
    var sharing = Sharing.of(receiver);
    if (sharing == Sharing.NONE) {
      return;
    }
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    var me = run.me();
    boolean isWrite = Sharing.isMutator(Sites.at(site).place());
    run.point(me, site, false);
    if (isWrite) {
      me.changed();
    }
    switch (sharing) {
      case PLAIN -> run.memory().access(me, receiver, Memory.CONTENT, site, isWrite);
      case ORDERING -> order(run, me, receiver, site, isWrite);
      case WITH_ALL -> run.memory().orderWithAll(me);
      case NONE -> {}
    }
  }

  /** After a call that left woven code. */
  public static void called(@Nullable Object receiver, int site) {
    var sharing = Sharing.of(receiver);
    if (sharing == Sharing.NONE || sharing == Sharing.PLAIN) {
      return;
    }
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    if (sharing == Sharing.WITH_ALL) {
      run.memory().orderWithAll(run.me());
    } else {
      order(run, run.me(), receiver, site, Sharing.isMutator(Sites.at(site).place()));
    }
  }

  private static void order(Run run, Actor me, @Nullable Object receiver, int site, boolean isWrite) {
    run.memory().acquire(me, receiver, Memory.CONTENT, site);
    if (isWrite) {
      run.memory().release(me, receiver, Memory.CONTENT, site);
    }
  }

  /** An object is handed to code that is not woven, which may look into it. */
  public static void hand(@Nullable Object argument, int site) {
    if (Sharing.of(argument) == Sharing.PLAIN) {
      access(argument, Memory.CONTENT, site, false);
    }
  }

  /** An object was found in a field of this name, which never changes. */
  public static void named(@Nullable Object object, String name) {
    Run.named(object, name);
  }

  /** What a call that leaves woven code came back with. */
  public static void result(@Nullable Object value, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    var me = run.me();
    me.sees(site, value);
    if (run.recorder() != null
        && (value instanceof Number || value instanceof Boolean || value instanceof String)) {
      run.tell("gets " + run.recorder().told(value));
    }
  }

  /** A loop goes back. One that has seen the very same as the time before, and written nothing, only waits. */
  public static void loop(int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    var me = run.me();
    me.site = me.site < 0 ? site : me.site;
    run.scheduler().loop(me, me.hasSeenTheSameAgain(site));
  }

  /** Until {@link #loud()}, the caller comes to no points: it initialises a class, which others would wait for. */
  public static void quiet() {
    var run = Run.ofCaller();
    if (run != null) {
      run.me().quiet++;
    }
  }

  /** The end of a quiet part. */
  public static void loud() {
    Run.loud();
  }
}
