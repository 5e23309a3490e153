package kata.schedule.programs;

import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Two monitors, taken in opposite orders. */
public final class Deadlocked implements Scenario {
  private final Object first = new Object();
  private final Object second = new Object();
  private int value;

  @Override
  public void cast(Cast cast) {
    cast.actor(
        "Ash",
        () -> {
          synchronized (first) {
            synchronized (second) {
              value++;
            }
          }
        });
    cast.actor("Misty", () -> {
      synchronized (second) {
        synchronized (first) {
          value++;
        }
      }
    });
  }

  @Override
  public Outcome outcome() {
    return value == 2 ? Outcome.right("2") : Outcome.wrong(String.valueOf(value));
  }
}
