package kata.schedule.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who holds which lock, for the story of a deadlock. Not thread-safe: a schedule has one thread at a time. */
public final class Holders {
  private final IdentityHashMap<Object, List<Hold>> byLock = new IdentityHashMap<>();
  private final Set<String> kinds = new TreeSet<>();
  private final Aliases aliases;

  Holders(Aliases aliases) {
    this.aliases = aliases;
  }

  /** One actor's hold on a lock, and of which kind the lock is. */
  private record Hold(Actor actor, String kind) {}

  /** The actor holds this lock, once more if it held it before. */
  public void take(Object lock, Actor actor) {
    take(lock, kind(lock.getClass()), actor);
  }

  /** As {@link #take(Object, Actor)}, for a lock whose class does not say of which kind it is. */
  public void take(Object lock, String kind, Actor actor) {
    kinds.add(kind);
    byLock.computeIfAbsent(aliases.of(lock), _ -> new ArrayList<>(2)).add(new Hold(actor, kind));
  }

  private static String kind(Class<?> type) {
    return type.getName().startsWith("java.") || type.getSuperclass() == null
        ? type.getSimpleName()
        : kind(type.getSuperclass());
  }

  /** The actor holds this lock once less; whoever took it, if it did not. */
  public void give(Object lock, Actor actor) {
    var holds = byLock.get(aliases.of(lock));
    if (holds == null || holds.isEmpty()) {
      return;
    }
    for (int i = holds.size() - 1; i >= 0; i--) {
      if (holds.get(i).actor() == actor) {
        holds.remove(i);
        return;
      }
    }
    holds.removeLast();
  }

  /** All that hold it, in the order in which they took it. */
  List<Actor> of(Object lock) {
    return byLock.getOrDefault(aliases.of(lock), List.of()).stream().map(Hold::actor).distinct().toList();
  }

  /** Of which kinds the locks are that the actor holds. */
  Set<String> heldBy(Actor actor) {
    var held = new TreeSet<String>();
    for (var holds : byLock.values()) { // asked at every access of a ledger: no streams
      for (var hold : holds) {
        if (hold.actor() == actor) {
          held.add(hold.kind());
        }
      }
    }
    return held;
  }

  /** Of which kinds the locks are that anybody has ever held. */
  Set<String> kinds() {
    return kinds;
  }
}
