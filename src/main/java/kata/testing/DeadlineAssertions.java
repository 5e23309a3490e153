package kata.testing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

/** Tests of code with a deadline: how they wait for it without a guess how fast the machine is. */
public final class DeadlineAssertions {
  /** How many pages come, one after the other. */
  private static final int STEADY = 24;

  /** How often a slow machine may keep a call from asking for all pages before its deadline, which is doubled. */
  private static final int MOST_UNASKED = 6;

  /** What code that counts in milliseconds may lose. */
  private static final Duration ROUNDED = Duration.ofMillis(10);

  private DeadlineAssertions() {}

  /**
   * Fails unless the call ends, though its deadline may be far away.
   *
   * @param when it should, such as "Page 3 had failed"
   */
  public static void assertEnds(String when, Call<?> call) {
    if (!call.reaches(call::isOver)) {
      var where = call.whereItStands();
      call.interrupt(); // or it might wait for days
      throw new AssertionError(when + ", and it still waits: " + where + ".");
    }
  }

  /** Fails unless the call ends when this deadline is over; it may end before. */
  public static void assertEndsAtDeadline(Duration deadline, Call<?> call) throws InterruptedException {
    try (var _ = Stillness.pending()) {
      call.thread().join(deadline);
    }
    assertEnds("The deadline was over", call);
  }

  /**
   * Fails if the call, whose last pages never came, returned when its deadline was not over. No machine is so slow that
   * code which waits for it ends early; code that does not is caught as soon as the test is quick enough to see it.
   *
   * @param start when the call had not begun yet
   */
  public static void assertNotBefore(Duration deadline, long start, Call<?> call) {
    long nanos = System.nanoTime() - start;
    if (call.error() == null && nanos < deadline.toNanos() - ROUNDED.toNanos()) {
      throw new AssertionError(
          "Pages had not come, the deadline was %d ms, and it was not waited for: after %d ms it %s."
              .formatted(deadline.toMillis(), nanos / 1_000_000, EndAssertions.outcome(call)));
    }
  }

  /** The numbers of what the call returned. Fails if it threw or does not end. */
  public static List<Integer> numbers(Call<List<Pokemon>> call) {
    var found = EndAssertions.resultOf(call);
    if (found == null || found.stream().anyMatch(Objects::isNull)) {
      throw new AssertionError("It returned " + found + ". Expected: a list of Pokémon, without null.");
    }
    return found.stream().map(Pokemon::number).toList();
  }

  /** Code that fetches these pages and has a deadline. */
  @FunctionalInterface
  public interface Scrape {
    /** Returns what has come before the deadline. */
    List<Pokemon> scrape(PageSource pages, List<Integer> numbers, Duration deadline) throws Exception;
  }

  /**
   * Fails unless this code returns at its deadline what has come, and cancels the rest. The deadline is doubled until all
   * pages that come at once are there.
   */
  public static void assertReturnsWhatHasCome(Scrape code) throws InterruptedException {
    for (int misses = 0, unasked = 0, millis = 50; millis <= 30_000; millis *= 2) {
      try (var some = BlockingPokedex.open().hold(2, 4)) {
        var deadline = Duration.ofMillis(millis);
        long start = System.nanoTime();
        var call = Call.start(() -> code.scrape(some, ScrapeAssertions.numbersTo(5), deadline));
        Stillness.await(() -> call.isOver() || (some.fetches() == 5 && some.inside() == 2));
        boolean longBefore = !call.isOver() && System.nanoTime() - start < deadline.toNanos() / 4;
        assertEndsAtDeadline(deadline, call);
        assertNotBefore(deadline, start, call);
        if (call.error() == null && List.of(1, 3, 5).equals(numbers(call).stream().sorted().toList())) {
          FetchAssertions.assertCancelled("the deadline was over", some, 2, 4);
          return;
        }
        if (call.error() != null || (longBefore && ++misses == 2)
            || (some.fetches() < 5 && ++unasked == 6)) {
          throw new AssertionError(
              "The deadline was %d ms; of 1 to 5, pages 2 and 4 never came. It %s."
                  .formatted(millis, EndAssertions.outcome(call)),
              call.error());
        }
      }
    }
    throw new AssertionError(
        "Whatever the deadline, it did not return pages 1, 3 and 5, which came at once.");
  }

  /**
   * Fails unless this code has one deadline for all pages together. They come one after the other, three to a deadline:
   * so the first must be there, and the last must not. The deadline is doubled until a run was not disturbed.
   */
  public static void assertOneDeadline(Scrape code) throws InterruptedException {
    int all = 0;
    int none = 0;
    int unasked = 0;
    for (int millis = 60; millis <= 30_000; millis *= 2) {
      try (var pokedex = BlockingPokedex.open().holdAll()) {
        var deadline = Duration.ofMillis(millis);
        var numbers = ScrapeAssertions.numbersTo(STEADY);
        var call = Call.start(() -> code.scrape(pokedex, numbers, deadline));
        boolean undisturbed = comeSteadily(pokedex, call, deadline);
        assertEndsAtDeadline(deadline, call);
        int found = numbers(call).size();
        if (undisturbed && found > 0 && found < STEADY) {
          return;
        }
        // A single one may come of a thread that woke up too late.
        all += found == STEADY ? 1 : 0;
        none += undisturbed && found == 0 ? 1 : 0;
        if (pokedex.fetches() < STEADY && ++unasked == MOST_UNASKED) {
          throw new AssertionError(
              "When the deadline was over, only %d of %d pages had been asked for, each time."
                  .formatted(pokedex.fetches(), STEADY));
        }
        if (all == 2 || none == 2) {
          throw new AssertionError(
              "%d pages came, one every %d ms. The deadline for all was %d ms, and it returned %s."
                  .formatted(STEADY, millis / 3, millis, found == 0 ? "none" : "all"));
        }
      }
    }
    throw new AssertionError("Whatever the deadline, it does not wait a third of it for page 1.");
  }

  /**
   * Lets the pages from 1 on come, one after the other, three to a deadline, until the call is over.
   *
   * @return whether the call waited for the first one, which came well before the deadline, and from one to the next it
   *     never took as long as the deadline, whatever the machine did in between
   */
  private static boolean comeSteadily(BlockingPokedex pokedex, Call<?> call, Duration deadline)
      throws InterruptedException {
    long start = System.nanoTime();
    if (!call.reaches(() -> pokedex.fetches() == STEADY)) {
      return false;
    }
    long longest = 0;
    long last = System.nanoTime();
    boolean firstInTime = true;
    try (var _ = Stillness.pending()) {
      for (int number = 1; number <= STEADY; number++) {
        boolean over = call.thread().join(deadline.dividedBy(3));
        if (over && number == 1) {
          return false;
        }
        pokedex.release(number);
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
        firstInTime &= number > 1 || now - start < deadline.toNanos() / 2;
        if (over) {
          break;
        }
      }
    }
    return firstInTime && longest < deadline.toNanos();
  }
}
