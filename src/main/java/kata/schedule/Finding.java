package kata.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with some schedule, and the shortest one that shows it.
 *
 * @param kind in which way
 * @param told what happened, in a sentence or several lines
 * @param story the schedule, step by step
 * @param thrown what an actor threw; null if none did
 */
public record Finding(Kind kind, String told, Story story, @Nullable Throwable thrown) {
  /** Ways in which a schedule can go wrong. */
  public enum Kind {
    /** It ended otherwise than it should. */
    WRONG_OUTCOME,
    /** An actor threw what it did not catch. */
    THREW,
    /** Everybody waits for somebody else. */
    DEADLOCK,
    /** The actors go on for ever, though each gets its turns. */
    ENDLESS,
    /** Two accesses that nothing orders, one of them a write. */
    DATA_RACE,
    /** The same turns led to different steps. */
    NOT_DETERMINISTIC,
    /** Code ran where the scheduler cannot follow. */
    NOT_PROVED
  }
}
