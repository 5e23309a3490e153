package kata.schedule;

/**
 * What one schedule came to.
 *
 * @param isRight whether it is as it should be
 * @param row the words under which schedules of this kind are counted, such as "money destroyed"
 * @param told what happened in this very schedule, in a sentence
 */
public record Outcome(boolean isRight, String row, String told) {
  /** As it should be, counted under these words. */
  public static Outcome right(String row) {
    return new Outcome(true, row, row);
  }

  /** Not as it should be, counted under these words. */
  public static Outcome wrong(String row) {
    return new Outcome(false, row, row);
  }

  /** Not as it should be, counted under {@code row} and told in a sentence of its own. */
  public static Outcome wrong(String row, String told) {
    return new Outcome(false, row, told);
  }
}
