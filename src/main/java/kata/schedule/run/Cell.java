package kata.schedule.run;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one place in memory: a field of an object, an array's element, or a collection's content.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Cell {
  final @Nullable Object owner;
  final int part;
  final int hash;
  /** What those know who acquire here. */
  final Clock order = new Clock();
  /** From where it was touched. */
  final BitSet sites = new BitSet();
  private int firstActor = -1;
  private boolean isByOthers;
  private boolean isWritten;

  /** The last plain write: by whom, at which tick of its clock, where. */
  private int writer = -1;
  private int writeTick;
  private int writeSite;
  /** Plain reads since then, by actor: at which tick, 0 for none, and where. */
  private int[] readTicks = {};
  private int[] readSites = {};

  Cell(@Nullable Object owner, int part, int hash) {
    this.owner = owner;
    this.part = part;
    this.hash = hash;
  }

  /** Takes a touch in; whether several actors touch this place, and one of them changes it. */
  boolean isSharedNow(int actor, int site, boolean isWrite) {
    isByOthers |= firstActor >= 0 && firstActor != actor;
    firstActor = actor;
    isWritten |= isWrite;
    sites.set(site);
    return isByOthers && isWritten;
  }

  /** The race that this access makes with an earlier one; null if all earlier ones happened before. */
  Memory.@Nullable Race race(Actor actor, int site, boolean isWrite) {
    if (writer >= 0 && writer != actor.id && writeTick > actor.clock.of(writer)) {
      return new Memory.Race(writer, writeSite, true, actor, site, isWrite);
    }
    if (isWrite) {
      for (int reader = 0; reader < readTicks.length; reader++) {
        if (reader != actor.id && readTicks[reader] > actor.clock.of(reader)) {
          return new Memory.Race(reader, readSites[reader], false, actor, site, true);
        }
      }
    }
    return null;
  }

  void remember(Actor actor, int site, boolean isWrite) {
    if (isWrite) {
      writer = actor.id;
      writeTick = actor.clock.of(actor.id);
      writeSite = site;
      Arrays.fill(readTicks, 0);
      return;
    }
    if (actor.id >= readTicks.length) {
      readTicks = Arrays.copyOf(readTicks, actor.id + 2);
      readSites = Arrays.copyOf(readSites, actor.id + 2);
    }
    readTicks[actor.id] = actor.clock.of(actor.id);
    readSites[actor.id] = site;
  }
}
