package kata.race;

/**
 * One outcome, and how often it was seen.
 *
 * @param weight how bad it is
 * @param told the outcome in words
 * @param count in how many runs
 */
public record Row(Weight weight, String told, long count) {
  /** How bad an outcome is. */
  public enum Weight {
    /** As it should be. */
    RIGHT,
    /** As it should be, but the actors did not meet: no race could be seen. */
    APART,
    /** Something was lost, and may be. */
    LOST,
    /** Something was lost, and must not be. */
    FORBIDDEN,
    /** An exception was thrown. */
    THREW,
    /** The harness does not know of it. */
    UNFORESEEN
  }

  /** Whether it was not seen, or is as it should be. */
  boolean isHarmless() {
    return count == 0 || weight == Weight.RIGHT || weight == Weight.APART;
  }
}
