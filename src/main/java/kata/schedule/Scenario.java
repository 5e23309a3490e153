package kata.schedule;

/**
 * A small program with several actors, and a question about its end.
 *
 * <p>Every schedule gets a fresh instance, made by the only constructor. The class is loaded anew with points in it,
 * so it should hold nothing but what the scenario needs; its arguments must be of the JDK's or the kata's types.
 */
public interface Scenario {
  /**
   * Names the actors. Called once per instance, before anything runs; no actor runs yet.
   *
   * @param cast takes the actors, in the order in which a table shows them
   */
  void cast(Cast cast);

  /**
   * What came of it. Called when every actor has ended.
   *
   * @return the row that this schedule is counted under, and whether it is as it should be
   */
  Outcome outcome();
}
