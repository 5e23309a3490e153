package kata.schedule.programs;

import java.util.concurrent.atomic.AtomicInteger;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Each of two actors has something of its own to do, and something of all. */
public final class ThreeWithin implements Scenario {
  private final AtomicInteger all = new AtomicInteger();
  private final int[] own = new int[2];

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash", () -> work(0));
    cast.actor("Misty", () -> work(1));
  }

  private void work(int index) {
    own[index]++;
    all.set(all.get() + 1);
    own[index]++;
  }

  @Override
  public Outcome outcome() {
    return all.get() == 2 ? Outcome.right("2") : Outcome.wrong(String.valueOf(all.get()));
  }
}
