package kata.live;

import java.time.Duration;

/**
 * A task of a live run begins something else.
 *
 * @param task which page, transfer or number, from 1 on
 * @param doing what it does from now on
 * @param where the thread or process in which that was noticed, as one would name it; empty if nobody knows
 * @param at since the run began
 */
public record Event(int task, Doing doing, String where, Duration at) {
  /** What a task does. */
  public enum Doing {
    /** It waits for an answer from outside: a page, a verification. */
    WAITS,
    /** It has all it needs, and waits for its turn: a lock. */
    QUEUES,
    /** It works: it computes, or it moves money. */
    WORKS,
    /** It is done. */
    DONE,
    /** It was given up. */
    CANCELLED;

    /** Whether nothing comes after it. */
    public boolean isEnd() {
      return this == DONE || this == CANCELLED;
    }
  }
}
