package kata.coach.watch;

import kata.coach.Outcome;

/** What the watch hears. */
sealed interface Event {
  /** Files of the current exercise have changed. */
  record Saved() implements Event {}

  /** A key was pressed. */
  record Key(char key) implements Event {}

  /**
   * A verdict is there.
   *
   * @param round of judging that it belongs to; older rounds count no more
   * @param millis from the save to the verdict
   */
  record Judged(int round, Outcome outcome, long millis) implements Event {}

  /** Judging failed, which is the kata's fault. */
  record Failed(int round, String why) implements Event {}

  /** Nobody listens any more. */
  record End() implements Event {}
}
