package kata.schedule.programs;

import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.Turn;

/** Two actors with a given number of points each, and nothing else. */
public final class Straight implements Scenario {
  private final int[] points;

  public Straight(int a, int b) {
    points = new int[] {a, b};
  }

  @Override
  public void cast(Cast cast) {
    int a = points[0];
    int b = points[1];
    cast.actor("A", () -> take(a));
    cast.actor("B", () -> take(b));
  }

  private static void take(int points) {
    for (int i = 0; i < points; i++) {
      Turn.take("step");
    }
  }

  @Override
  public Outcome outcome() {
    return Outcome.right("ended");
  }
}
