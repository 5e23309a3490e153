package kata.schedule.run;

import java.util.List;

/**
 * Follows one schedule, given from outside.
 *
 * <p>Not thread-safe.
 */
public final class Replay implements Chooser {
  private final int[] choices;
  private int next;

  /**
   * A schedule to follow.
   *
   * @param choices as {@link Chooser#choices()} gave them
   */
  public Replay(List<Integer> choices) {
    this.choices = choices.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int choose(int allowed, int signature, int moment) throws Diverged {
    skipTo(moment);
    int choice = moment < choices.length ? choices[moment] : 0;
    if (choice >= allowed) {
      throw new Diverged();
    }
    next = Math.max(next, moment + 1);
    return choice;
  }

  /** Moments without a choice of their own must not ask for one. */
  private void skipTo(int moment) throws Diverged {
    for (; next < Math.min(moment, choices.length); next++) {
      if (choices[next] != 0) {
        throw new Diverged();
      }
    }
  }

  /** Whether every choice found its moment. */
  public boolean isUsedUp() {
    return next >= choices.length;
  }

  @Override
  public int[] choices() {
    return choices.clone();
  }
}
