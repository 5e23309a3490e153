package kata.schedule.run;

import org.jspecify.annotations.Nullable;

/**
 * What was accessed in one schedule, by whom, and whether something orders the accesses.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Memory {
  /** The content of a collection, as a part of it. */
  static final int CONTENT = -1;

  private final Clock everything = new Clock();
  private final Shared shared;
  private final Aliases aliases;
  private Cell[] cells = new Cell[64];
  private int size;
  private @Nullable Race race;

  Memory(Shared shared, Aliases aliases) {
    this.shared = shared;
    this.aliases = aliases;
  }

  /**
   * Two accesses that nothing orders, one of them a write.
   *
   * @param isWrite whether the second one writes
   */
  record Race(int first, int firstSite, boolean isFirstWrite, Actor second, int secondSite,
      boolean isWrite) {}

  /** A plain read or write. */
  void access(Actor actor, @Nullable Object owner, int part, int site, boolean isWrite) {
    var cell = touch(actor, owner, part, site, isWrite);
    if (race == null) {
      race = cell.race(actor, site, isWrite);
    }
    cell.remember(actor, site, isWrite);
  }

  /** The actor comes to an object that orders those who use it, and is not there yet. */
  void meet(Actor actor, @Nullable Object owner, int site) {
    touch(actor, owner, CONTENT, site, false);
  }

  /** As {@link #meet}, with the intention to change something. */
  void meetToChange(Actor actor, @Nullable Object owner, int part, int site) {
    touch(actor, owner, part, site, true);
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
    actor.clock.tick(actor.id);
  }

  private Cell touch(Actor actor, @Nullable Object face, int part, int site, boolean isWrite) {
    var cell = cell(aliases.ofAny(face), part);
    if (!shared.isAll() && actor.origin != Actor.Origin.FRAME && cell.isSharedNow(actor.id, site, isWrite)) {
      shared.add(cell.sites);
    }
    return cell;
  }

  @SuppressWarnings("ReferenceEquality") // it is the very object that matters
  private Cell cell(@Nullable Object owner, int part) {
    int hash = System.identityHashCode(owner) * 31 + part * 0x9E3779B9;
    hash ^= hash >>> 15;
    for (int i = hash & (cells.length - 1);; i = (i + 1) & (cells.length - 1)) {
      var cell = cells[i];
      if (cell == null) {
        return put(new Cell(owner, part, hash), i);
      }
      if (cell.owner == owner && cell.part == part) {
        return cell;
      }
    }
  }

  private Cell put(Cell cell, int index) {
    cells[index] = cell;
    if (++size * 2 > cells.length) {
      grow();
    }
    return cell;
  }

  private void grow() {
    var old = cells;
    cells = new Cell[old.length * 2];
    for (var cell : old) {
      if (cell != null) {
        int i = cell.hash & (cells.length - 1);
        while (cells[i] != null) {
          i = (i + 1) & (cells.length - 1);
        }
        cells[i] = cell;
      }
    }
  }

  /** The first data race of this schedule; null if there was none. */
  @Nullable
  Race race() {
    return race;
  }
}
