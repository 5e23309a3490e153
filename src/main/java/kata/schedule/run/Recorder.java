package kata.schedule.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what each actor did, step by step, for a story.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Recorder {
  /** Steps that are kept: of endless code, the last ones. */
  private static final int MOST = 2_000;

  /** A step that is being taken. */
  static final class Entry {
    final Actor actor;
    final String by;
    String where = "";
    String what = "";
    String mark = "";
    /** The method outside the woven code that it calls. */
    String call = "";
    /** What an object is called that this step finds. */
    String found = "";
    @Nullable History changes;
    /** Whether it is told in a scenario's words: what a call comes back with is no part of them. */
    boolean isSpoken;
    int number;

    Entry(Actor actor) {
      this.actor = actor;
      this.by = actor.calledNow;
    }
  }

  /** Who changed a place last, and when each actor looked at it. */
  static final class History {
    @Nullable Entry last;
    String written = "";
    final Map<String, Integer> looks = new HashMap<>();

    /** The change by another that has come since this actor looked; null if there is none, or it never looked. */
    @Nullable
    Entry staleFor(Actor actor) {
      var look = looks.get(actor.calledNow);
      return last != null && !last.by.equals(actor.calledNow) && look != null && look < last.number
          ? last
          : null;
    }

    void change(Entry entry, int time) {
      entry.number = time;
      last = entry;
      looks.put(entry.by, time);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Object, History> places = new HashMap<>();
  private final ObjectNames names;
  private int time;

  Recorder(Aliases aliases) {
    this.names = new ObjectNames(aliases);
  }

  /** The actor comes to a new step. */
  void step(Actor actor, String where, String what) {
    var entry = new Entry(actor);
    entry.where = where;
    entry.what = what;
    entries.add(entry);
    if (entries.size() > MOST) {
      entries.subList(0, MOST / 2).clear();
    }
  }

  /** The actor comes to a new step, which the scenario tells itself. */
  void spoken(Actor actor, String where, String what) {
    step(actor, where, what);
    entries.getLast().isSpoken = true;
  }

  /** The actor comes to a new step, at this place. */
  void step(Actor actor, Site site) {
    step(actor, site.where(), site.what());
    if (site.what().startsWith("calls ")) {
      entries.getLast().call = site.place();
    }
  }

  /** What the actor does in this step, in better words. */
  void replace(Actor actor, String what) {
    current(actor).what = what;
  }

  /** The step that the actor is taking: its last one, or one more if others have moved since. */
  private Entry current(Actor actor) {
    if (entries.isEmpty() || entries.getLast().actor != actor) {
      step(actor, actor.site < 0 ? "" : Sites.at(actor.site).where(), "");
    }
    return entries.getLast();
  }

  void read(Actor actor, Object place, String name, @Nullable Object value) {
    replace(actor, "reads " + name + ": " + names.told(value));
    history(place).looks.put(actor.calledNow, ++time);
    if (!isBox(value)) {
      names.find(value, name);
    }
  }

  /** Boxes are shared by all who hold the same number; so are texts. */
  private static boolean isBox(@Nullable Object value) {
    return value instanceof String || value instanceof Boolean || value instanceof Character
        || (value instanceof Number && value.getClass().getName().startsWith("java.lang."));
  }

  private History history(Object place) {
    return places.computeIfAbsent(place, _ -> new History());
  }

  void write(Actor actor, Object place, String name, @Nullable Object value) {
    var entry = current(actor);
    entry.what = "writes " + name + ": " + names.told(value);
    var history = history(place);
    var earlier = history.staleFor(actor);
    if (earlier != null) {
      entry.mark = "overwrites the " + history.written + " of " + earlier.by + ", which it has not seen";
    }
    history.change(entry, ++time);
    history.written = names.told(value);
  }

  /** The step is a call on this object. */
  void call(Actor actor, Object place, Object receiver, String method, List<@Nullable Object> arguments) {
    var entry = current(actor);
    entry.what = names.of(receiver) + "." + method
        + arguments.stream().map(names::quoted).collect(Collectors.joining(", ", "(", ")"));
    entry.found =
        arguments.isEmpty() ? "" : names.of(receiver) + "[" + names.told(arguments.getFirst()) + "]";
    var history = history(place);
    if (Calls.isConditional(method)) {
      entry.changes = history; // if it comes back with true
    } else if (Calls.isReader(method)) {
      history.looks.put(actor.calledNow, ++time);
    } else {
      var earlier = history.staleFor(actor);
      if (earlier != null) {
        entry.mark = earlier.by + " has changed it since " + actor.calledNow + " looked";
      }
      history.change(entry, ++time);
    }
  }

  /** What the call of this step came back with. */
  void result(Actor actor, @Nullable Object value) {
    var entry = current(actor);
    var changes = entry.changes;
    if (changes != null && !Boolean.FALSE.equals(value)) {
      changes.change(entry, ++time);
    }
    if (entry.isSpoken) {
      return;
    }
    if (value == null || isBox(value)) {
      entry.what += entry.what.isEmpty() ? "" : ": " + names.told(value);
    } else if (!entry.found.isEmpty()) {
      names.find(value, entry.found);
    }
  }

  ObjectNames names() {
    return names;
  }

  List<Entry> entries() {
    return entries;
  }
}
