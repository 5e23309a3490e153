package kata.schedule.run;

import java.util.ArrayList;
import java.util.List;

/**
 * One schedule of two actors: whenever the first one comes to a point, the second one takes some steps before it. So
 * whatever the first one has seen is old when it relies on it, as often as the second one has something to change.
 *
 * <p>Not thread-safe.
 */
public final class Outpacing implements Chooser {
  private final int steps;
  private final List<Integer> choices = new ArrayList<>();
  private int left;

  /**
   * Lets the second actor take so many steps for each of the first one's.
   *
   * @param steps enough for it to get something done
   */
  public Outpacing(int steps) {
    this.steps = steps;
  }

  @Override
  public int choose(int allowed, int signature, int moment) {
    boolean isOfActors = signature != -allowed;
    int choice = isOfActors && !choices.isEmpty() ? next() : 0;
    while (choices.size() <= moment) {
      choices.add(0);
    }
    choices.set(moment, choice);
    return choice;
  }

  /** 1 where the other actor takes over. */
  private int next() {
    left = left == 0 ? steps : left - 1;
    return left == 0 || left == steps ? 1 : 0;
  }

  @Override
  public int[] choices() {
    return choices.stream().mapToInt(Integer::intValue).toArray();
  }
}
