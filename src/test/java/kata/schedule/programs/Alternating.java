package kata.schedule.programs;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Two actors write their letters; it is wrong if they have taken turns all the time, A first. */
public final class Alternating implements Scenario {
  private final int rounds;
  private final Queue<String> written = new ConcurrentLinkedQueue<>();

  public Alternating(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public void cast(Cast cast) {
    cast.actor("A", () -> write("A"));
    cast.actor("B", () -> write("B"));
  }

  private void write(String letter) {
    for (int i = 0; i < rounds; i++) {
      written.add(letter);
    }
  }

  @Override
  public Outcome outcome() {
    var text = String.join("", written);
    return new Outcome(!text.equals("AB".repeat(rounds)), text, text + " was written.");
  }
}
