package kata.schedule.programs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** One tries to add ten, and counts its tries, while another one adds one again and again. */
public final class Outpaced implements Scenario {
  private final AtomicInteger sum = new AtomicInteger();
  private final int ones;
  private int tries;

  Outpaced(Integer ones) {
    this.ones = ones;
  }

  @Override
  public void cast(Cast cast) {
    cast.actor("Ash", this::addTen);
    cast.actor("Misty", () -> IntStream.range(0, ones).forEach(_ -> sum.incrementAndGet()));
  }

  private void addTen() {
    int made = 1;
    for (int seen = sum.get(); !sum.compareAndSet(seen, seen + 10); seen = sum.get()) {
      made++;
    }
    tries = made;
  }

  @Override
  public Outcome outcome() {
    return Outcome.wrong("It has tried " + tries + " times.");
  }
}
