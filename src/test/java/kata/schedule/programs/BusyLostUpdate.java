package kata.schedule.programs;

import java.util.ArrayList;
import java.util.List;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Two actors count with no protection; before and after they use lists of their own, which nobody else minds. */
public final class BusyLostUpdate implements Scenario {
  private int value;

  private void increment() {
    List<Integer> own = new ArrayList<>();
    own.add(1);
    own.add(2);
    int read = value;
    own.add(3);
    value = read + 1;
    own.clear();
  }

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash", this::increment);
    cast.actor("Misty", this::increment);
  }

  @Override
  public Outcome outcome() {
    return value == 2 ? Outcome.right("2") : Outcome.wrong(value + " instead of 2");
  }
}
