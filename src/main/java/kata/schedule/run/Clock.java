package kata.schedule.run;

import java.util.Arrays;

/**
 * A vector clock: for each actor, how much of what it did is known to have happened before. Two accesses that no clock
 * orders are a data race (JLS 17.4.5). The way of using it is that of Flanagan and Freund, FastTrack (PLDI 2009).
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Clock {
  private int[] ticks = new int[4];

  int of(int actor) {
    return actor < ticks.length ? ticks[actor] : 0;
  }

  void tick(int actor) {
    if (actor >= ticks.length) {
      ticks = Arrays.copyOf(ticks, Math.max(actor + 1, ticks.length * 2));
    }
    ticks[actor]++;
  }

  /** Everything that the other knows is known here, too. */
  void join(Clock other) {
    if (other.ticks.length > ticks.length) {
      ticks = Arrays.copyOf(ticks, other.ticks.length);
    }
    for (int i = 0; i < other.ticks.length; i++) {
      ticks[i] = Math.max(ticks[i], other.ticks[i]);
    }
  }
}
