package kata.schedule.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what each actor did, step by step, for a story.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Recorder {
  private static final int LONGEST = 60;
  /** Steps that are kept: of endless code, the last ones. */
  private static final int MOST = 2_000;

  /** A step that is being taken. */
  static final class Entry {
    final Actor actor;
    final String by;
    String where = "";
    String what = "";
    String mark = "";
    int number;

    Entry(Actor actor) {
      this.actor = actor;
      this.by = actor.calledNow;
    }
  }

  /** Who wrote a place last, and when each actor looked at it. */
  private static final class History {
    @Nullable Entry write;
    String written = "";
    final Map<String, Integer> looks = new HashMap<>();
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Object, History> places = new HashMap<>();
  private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Aliases aliases;
  private int time;

  Recorder(Aliases aliases) {
    this.aliases = aliases;
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

  /** More is known of the step that the actor takes. */
  void tell(Actor actor, String what) {
    var entry = current(actor);
    entry.what = entry.what.isEmpty() ? what : entry.what + ", " + what;
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
    replace(actor, "reads " + name + ": " + told(value));
    places.computeIfAbsent(place, _ -> new History()).looks.put(actor.calledNow, ++time);
    if (value != null) {
      names.putIfAbsent(value, name);
    }
  }

  void write(Actor actor, Object place, String name, @Nullable Object value) {
    var entry = current(actor);
    entry.what = "writes " + name + ": " + told(value);
    var history = places.computeIfAbsent(place, _ -> new History());
    var earlier = history.write;
    var look = history.looks.get(actor.calledNow);
    if (earlier != null && !earlier.by.equals(actor.calledNow) && look != null && look < earlier.number) {
      entry.mark = "overwrites the " + history.written + " of " + earlier.by + ", which it has not seen";
    }
    entry.number = ++time;
    history.write = entry;
    history.written = told(value);
    history.looks.put(actor.calledNow, time);
  }

  /** An object has been seen under this name. */
  void name(@Nullable Object object, String name) {
    if (object != null) {
      names.putIfAbsent(object, name);
    }
  }

  /** What a story calls this object: the name of the field that it was found in, or its kind and a number. */
  @SuppressWarnings("ReferenceEquality") // it is the very object that matters
  String nameOf(@Nullable Object object) {
    if (object == null) {
      return "nothing";
    }
    var known = names.get(object);
    if (known == null && aliases.of(object) != object) {
      return nameOf(aliases.of(object));
    }
    return names.computeIfAbsent(object, _ -> {
      var kind = object instanceof Class<?> type ? "class " + type.getSimpleName() : kind(object);
      int count = counts.merge(kind, 1, Integer::sum);
      return count == 1 ? "the " + kind : kind + " #" + count;
    });
  }

  private static String kind(Object object) {
    var name = object.getClass().getSimpleName();
    return name.isEmpty() || object.getClass().isHidden() ? "object" : name;
  }

  /** A value in words: short ones as they are, objects by their kind. */
  String told(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    boolean isPlain = value instanceof Number || value instanceof Boolean || value instanceof Character;
    if (isPlain && Sites.isOfTheJdk(value)) {
      return value.toString();
    }
    if (value instanceof String || value instanceof Enum<?>) {
      var text = value instanceof Enum<?> constant ? constant.name() : value.toString();
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
    return nameOf(value);
  }

  List<Entry> entries() {
    return entries;
  }
}
