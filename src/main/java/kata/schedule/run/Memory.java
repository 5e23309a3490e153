package kata.schedule.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was accessed in one schedule, by whom, and whether something orders the accesses.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Memory {
  /** The content of a collection, as a part of it. */
  static final int CONTENT = -1;

  private final Map<Place, Cell> cells = new HashMap<>();
  private final Clock everything = new Clock();
  private final Shared shared;
  private @Nullable Race race;

  Memory(Shared shared) {
    this.shared = shared;
  }

  /** A field of an object, an array's element, or a collection's content. */
  private record Place(@Nullable Object owner, int part) {
    @Override
    @SuppressWarnings("ReferenceEquality") // it is the very object that matters
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && place.owner == owner && place.part == part;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(owner) * 31 + part;
    }
  }

  /** What is known of one place. */
  private static final class Cell {
    final Clock order = new Clock();
    final List<Access> reads = new ArrayList<>(2);
    @Nullable Access write;
    final BitSet sites = new BitSet();
    int firstActor = -1;
    boolean isByOthers;
    boolean isWritten;
  }

  /** One plain access: by whom, at which tick of its clock, where. */
  private record Access(Actor actor, int tick, int site) {
    boolean isBefore(Clock clock) {
      return tick <= clock.of(actor.id);
    }
  }

  /**
   * Two accesses that nothing orders, one of them a write.
   *
   * @param isWrite whether the second one writes
   */
  record Race(Actor first, int firstSite, boolean isFirstWrite, Actor second, int secondSite,
      boolean isWrite) {}

  /** A plain read or write. */
  void access(Actor actor, @Nullable Object owner, int part, int site, boolean isWrite) {
    var cell = touch(actor, owner, part, site, isWrite);
    var now = new Access(actor, actor.clock.of(actor.id), site);
    check(cell.write, true, now, isWrite);
    if (isWrite) {
      cell.reads.forEach(read -> check(read, false, now, true));
      cell.reads.clear();
      cell.write = now;
    } else {
      cell.reads.removeIf(read -> read.actor() == actor);
      cell.reads.add(now);
    }
  }

  private void check(@Nullable Access earlier, boolean isEarlierWrite, Access now, boolean isWrite) {
    if (race == null && earlier != null && earlier.actor() != now.actor()
        && !earlier.isBefore(now.actor().clock)) {
      race =
          new Race(earlier.actor(), earlier.site(), isEarlierWrite, now.actor(), now.site(), isWrite);
    }
  }

  /** The actor comes to an object that orders those who use it, and is not there yet. */
  void meet(Actor actor, @Nullable Object owner, int site) {
    touch(actor, owner, CONTENT, site, false);
  }

  /** An access that orders others: what was released here before is known to the actor from now on. */
  void acquire(Actor actor, @Nullable Object owner, int part, int site) {
    actor.clock.join(touch(actor, owner, part, site, false).order);
  }

  /** An access that orders others: whoever acquires here later knows all that the actor has done so far. */
  void release(Actor actor, @Nullable Object owner, int part, int site) {
    touch(actor, owner, part, site, true).order.join(actor.clock);
    actor.clock.tick(actor.id);
  }

  /**
   * Orders the actor with everybody who does the same. For futures, executors and the like, whose inner order is not
   * followed: rather miss a race than see one where there is none.
   */
  void orderWithAll(Actor actor) {
    actor.clock.join(everything);
    everything.join(actor.clock);
  }

  private Cell touch(Actor actor, @Nullable Object owner, int part, int site, boolean isWrite) {
    var cell = cells.computeIfAbsent(new Place(owner, part), _ -> new Cell());
    if (actor.origin != Actor.Origin.FRAME && !shared.isAll()) {
      cell.isByOthers |= cell.firstActor >= 0 && cell.firstActor != actor.id;
      cell.firstActor = actor.id;
      cell.isWritten |= isWrite;
      cell.sites.set(site);
      if (cell.isByOthers && cell.isWritten) {
        shared.add(cell.sites);
      }
    }
    return cell;
  }

  /** The first data race of this schedule; null if there was none. */
  @Nullable
  Race race() {
    return race;
  }
}
