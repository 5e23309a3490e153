package kata.schedule.programs;

import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Locks in opposite orders. */
public final class Dead implements Scenario {
  private final Object first = new Object();
  private final Object second = new Object();
  private int x;

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash", () -> {
      synchronized (first) {
        synchronized (second) {
          x++;
        }
      }
    });
    cast.actor("Misty", () -> {
      synchronized (second) {
        synchronized (first) {
          x++;
        }
      }
    });
  }

  @Override
  public Outcome outcome() {
    return x == 2 ? Outcome.right("2") : Outcome.wrong(x + "");
  }
}
