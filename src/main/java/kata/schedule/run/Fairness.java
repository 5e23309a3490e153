package kata.schedule.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule goes on that has become too long to be told apart from others: everybody gets its turns, each turn
 * somewhat longer than the one before. No actor can hold up another by waiting for it, not even if both do the same
 * thing in the same rhythm; so what still does not end never would.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Fairness {
  /** A schedule is long that has taken so many steps. */
  private static final int LONG = 20_000;
  /** So many steps of one actor, while others could go on, are more than a schedule needs to be told apart. */
  private static final int LONG_TURN = 2_000;
  /** So often, actors have let others go first: they wait for each other in a loop. */
  private static final int MANY_YIELDS = 60;

  private boolean isNeeded;
  private int turn = 1;
  private int left = 1;

  /** Whether from here on everybody gets its turns, and no choice is made any more. */
  boolean isNeeded(int steps, int stepsInRow, int yields) {
    isNeeded |= steps > LONG || stepsInRow > LONG_TURN || yields > MANY_YIELDS;
    return isNeeded;
  }

  /** Whether choices have come to an end. */
  boolean isNeeded() {
    return isNeeded;
  }

  /** Who takes the next step: {@code me} until its turn is over, if it can go on; then the next one. */
  Actor choose(@Nullable Actor me, List<Actor> candidates) {
    if (me != null && candidates.contains(me) && --left > 0) {
      return me;
    }
    turn += 1 + turn / 4;
    left = turn;
    int after = me == null ? -1 : me.id;
    for (var candidate : candidates) {
      if (candidate.id > after && candidate != me) {
        return candidate;
      }
    }
    return candidates.getFirst() == me && candidates.size() > 1 ? candidates.get(1) : candidates.getFirst();
  }
}
