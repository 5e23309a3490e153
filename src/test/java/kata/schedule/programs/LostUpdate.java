package kata.schedule.programs;

import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Two actors count with no protection at all. */
public final class LostUpdate implements Scenario {
  private final Counter counter = new Counter();

  static final class Counter {
    int value;
    void increment() {
      value++;
    }

    int get() {
      return value;
    }
  }

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash", counter::increment);
    cast.actor("Misty", counter::increment);
  }

  @Override
  public Outcome outcome() {
    return counter.get() == 2 ? Outcome.right("2") : Outcome.wrong(counter.get() + "");
  }
}
