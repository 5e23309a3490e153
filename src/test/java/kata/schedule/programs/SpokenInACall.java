package kata.schedule.programs;

import java.util.concurrent.ConcurrentHashMap;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.Turn;

/** A step is told in the middle of a call that comes back with a number. Its outcome is never the one that is asked. */
public final class SpokenInACall implements Scenario {
  private final ConcurrentHashMap<String, Integer> balances = new ConcurrentHashMap<>();

  @Override
  public void cast(Cast cast) {
    cast.actor("A", this::open);
    cast.actor("B", () -> balances.get("Ash"));
  }

  private void open() {
    balances.computeIfAbsent("Ash", _ -> {
      Turn.step("opens an account");
      return 10;
    });
  }

  @Override
  public Outcome outcome() {
    return Outcome.wrong("10 instead of 0");
  }
}
