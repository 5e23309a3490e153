package kata.schedule;

/**
 * What came of the wish to see one schedule again.
 *
 * @param kind how it went
 * @param told the story, or a sentence that says why there is none
 */
public record Replayed(Kind kind, String told) {
  /** Ways in which it can go. */
  public enum Kind {
    /** It was run, and nothing is wrong with it. */
    RIGHT,
    /** It was run, and something is wrong with it. */
    WRONG,
    /** The same choices led to different steps. */
    NOT_DETERMINISTIC,
    /** The scenario has no such schedule. */
    UNKNOWN
  }
}
