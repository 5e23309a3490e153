package kata.schedule.programs;

import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** A program with two actors. */
public abstract class Program implements Scenario {
  /** What Ash does. */
  protected abstract void ash() throws Exception;

  /** What Misty does: the same, unless a program says otherwise. */
  protected void misty() throws Exception {
    ash();
  }

  /** What came of it. */
  protected abstract Object result() throws Exception;

  /** What should have come of it. */
  protected Object expected() {
    return 2;
  }

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash", this::ash);
    cast.actor("Misty", this::misty);
  }

  @Override
  public Outcome outcome() {
    try {
      var result = String.valueOf(result());
      return result.equals(String.valueOf(expected())) ? Outcome.right(result) : Outcome.wrong(result);
    } catch (Exception e) {
      return Outcome.wrong(e.toString());
    }
  }
}
