package kata.schedule.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Who holds which lock, for the story of a deadlock. Not thread-safe: a schedule has one thread at a time. */
public final class Holders {
  private final IdentityHashMap<Object, List<Actor>> byLock = new IdentityHashMap<>();
  private final Aliases aliases;

  Holders(Aliases aliases) {
    this.aliases = aliases;
  }

  /** The actor holds this lock, once more if it held it before. */
  public void take(Object lock, Actor actor) {
    byLock.computeIfAbsent(aliases.of(lock), _ -> new ArrayList<>(2)).add(actor);
  }

  /** The actor holds this lock once less; whoever took it, if it did not. */
  public void give(Object lock, Actor actor) {
    var holders = byLock.get(aliases.of(lock));
    if (holders != null && !holders.isEmpty() && !holders.remove(actor)) {
      holders.removeLast();
    }
  }

  /** All that hold it, in the order in which they took it. */
  List<Actor> of(Object lock) {
    return byLock.getOrDefault(aliases.of(lock), List.of()).stream().distinct().toList();
  }
}
