package kata.schedule.run;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hooks that woven code calls where it calls code that is not woven: before, after, and for what is handed over.
 * Outside a schedule they do nothing.
 *
 * <p>Thread-safe: called by whichever thread runs woven code.
 */
public final class CallPoints {
  /** Of an array that is handed over, so many elements are looked at. */
  private static final int MOST_ELEMENTS = 64;

  private CallPoints() {}

  /** Before a call that leaves woven code. */
  public static void call(@Nullable Object receiver, int site) {
    var sharing = Sharing.of(receiver);
    if (sharing == Sharing.NONE || receiver == null) {
      return;
    }
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    var me = run.me();
    var at = Sites.at(site);
    boolean isWrite = sharing == Sharing.PLAIN ? Calls.isMutator(at.place()) : !Calls.isReader(at.place());
    if (sharing != Sharing.PLAIN) {
      run.memory().meet(me, receiver, site);
    }
    run.point(me, site, false);
    if (isWrite && !Calls.isConditional(at.place())) {
      run.changed(me);
    }
    switch (sharing) {
      case PLAIN -> run.memory().access(me, receiver, Memory.CONTENT, site, isWrite);
      case GUARDED -> {
        Monitor.of(run, receiver).awaitFree(run, receiver);
        order(run, me, receiver, site, isWrite);
      }
      case ORDERING -> {
        run.uses(site);
        order(run, me, receiver, site, isWrite);
      }
      case WITH_ALL -> {
        order(run, me, receiver, site, isWrite);
        run.memory().orderWithAll(me);
      }
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
      order(run, run.me(), receiver, site, !Calls.isReader(Sites.at(site).place()));
    }
  }

  private static void order(Run run, Actor me, @Nullable Object receiver, int site, boolean isWrite) {
    run.memory().acquire(me, receiver, Memory.CONTENT, site);
    if (isWrite) {
      run.memory().release(me, receiver, Memory.CONTENT, site);
    }
  }

  /** An object is handed to code that is not woven, which looks into it. */
  public static void hand(@Nullable Object argument, int site) {
    handed(argument, site, false);
  }

  /** An object is handed to code that is not woven, which changes what is in it. */
  public static void handToChange(@Nullable Object argument, int site) {
    handed(argument, site, true);
  }

  private static void handed(@Nullable Object argument, int site, boolean isWrite) {
    if (argument != null && argument.getClass().isArray()) {
      int length = Math.min(Array.getLength(argument), MOST_ELEMENTS);
      for (int i = 0; i < length; i++) {
        Points.access(argument, i, site, isWrite);
      }
    } else if (Sharing.of(argument) == Sharing.PLAIN) {
      Points.access(argument, Memory.CONTENT, site, isWrite);
    }
  }

  /**
   * A variable handle, a field updater or reflection reaches into this object, before or after: it may be any of its
   * fields.
   */
  public static void reach(@Nullable Object argument, int site) {
    var run = argument == null ? null : Run.ofCaller();
    if (run == null || argument == null || !(argument.getClass().getClassLoader() instanceof Woven)) {
      return;
    }
    var me = run.me();
    for (@Nullable Class<?> type = argument.getClass(); type != null; type = type.getSuperclass()) {
      for (int part : Sites.partsOf(type.getName().replace('.', '/'))) {
        run.memory().acquire(me, argument, part, site);
        run.memory().release(me, argument, part, site);
      }
    }
  }

  /** What a call that leaves woven code came back with. */
  public static void result(@Nullable Object value, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    var me = run.me();
    me.sees(site, value);
    var place = Sites.at(site).place();
    if (Calls.isConditional(place) ? !Boolean.FALSE.equals(value) : Calls.isProgress(place)) {
      run.changed(me);
    }
    var recorder = run.recorder();
    if (recorder != null && !place.startsWith("Iterator.")) {
      recorder.result(me, value);
    }
  }

  /** Whether {@link #tell} has a listener. */
  public static boolean isTold() {
    return Run.isTold();
  }

  /** The call that is about to be made, for the story. */
  public static void tell(Object receiver, @Nullable Object[] arguments, int site) {
    var run = Run.ofCaller();
    var recorder = run == null ? null : run.recorder();
    if (run == null || recorder == null || Sharing.of(receiver) == Sharing.NONE) {
      return;
    }
    var place = Sites.at(site).place();
    var key =
        arguments.length > 0 && receiver instanceof Map && arguments[0] instanceof String text ? text : "";
    recorder.call(
        run.me(), new Content(receiver, key), receiver, place.substring(place.lastIndexOf('.') + 1),
        Arrays.asList(arguments));
  }

  /** The content of a collection, or what it has under this key. */
  private record Content(Object owner, String key) {
    @Override
    @SuppressWarnings("ReferenceEquality") // it is the very object that matters
    public boolean equals(@Nullable Object other) {
      return other instanceof Content content && content.owner == owner && content.key.equals(key);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(owner) * 31 + key.hashCode();
    }
  }

  /** A value was put in the place of another, atomically; the same one changes nothing. */
  @SuppressWarnings("ReferenceEquality") // as atomic references compare
  public static void exchanged(@Nullable Object old, @Nullable Object value, int site) {
    var run = Run.ofCaller();
    if (run != null && !(value == old || (value != null && Sites.isOfTheJdk(value) && value.equals(old)))) {
      run.changed(run.me());
    }
  }

  /** The code uses threads that the scheduler does not run. */
  public static void foreign(String what) {
    var run = Run.ofActor();
    if (run != null) {
      run.notProved("the code uses " + what + ", which the scheduler does not run");
    }
  }

  /** The code asks for something that differs from run to run. */
  public static void random(int site) {
    var run = Run.ofActor();
    if (run != null) {
      run.asksAtRandom(site);
    }
  }
}
