package kata.schedule.programs;

import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Locks an object that it replaces: in the first schedules nobody meets anybody at the new one. */
public final class ChangingLock implements Scenario {
  private final int[] value = new int[1];
  private Object lock = new Object();

  private void increment() {
    synchronized (lock) {
      lock = new Object();
      int read = value[0];
      value[0] = read + 1;
    }
  }

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash", this::increment);
    cast.actor("Misty", this::increment);
  }

  @Override
  public Outcome outcome() {
    return value[0] == 2 ? Outcome.right("2") : Outcome.wrong(value[0] + " instead of 2");
  }
}
