package kata.testing;

import static kata.testing.EndAssertions.outcome;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kata.gate.Call;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.PageSource;
import kata.testing.FetchAssertions.Scrape;

/** What the tests expect of code that limits the pages on their way, told in sentences. */
public final class LimitAssertions {
  private LimitAssertions() {}

  /**
   * Fails unless this is the most pages that were on their way at once.
   *
   * @param told the failure, with a place for the limit, and one for the number of pages
   */
  public static void assertMost(int limit, String told, BlockingPokedex pokedex) {
    if (pokedex.mostInside() != limit) {
      throw new AssertionError(told.formatted(limit, pokedex.mostInside()));
    }
  }

  /** Fails unless this code, which may have three pages on their way, asks for all others while two are late. */
  public static void assertPassesLateOnes(BlockingPokedex pokedex, Scrape code) {
    pokedex.hold(1, 2);
    var call = Call.start(() -> code.scrape(ScrapeAssertions.numbersTo(12)));
    int asked = pokedex.awaitFetches(12);
    pokedex.releaseAll();
    if (asked != 12) {
      throw new AssertionError("While pages 1 and 2 were late, " + asked + " of 12 pages were asked for.");
    }
    EndAssertions.resultOf(call);
  }

  /**
   * Fails unless this code has two pages on their way at once, and never more.
   *
   * @param when such as "two pages had failed"
   */
  public static void assertKeepsLimitOfTwo(String when, BlockingPokedex pokedex, Scrape code) {
    pokedex.holdUntil(3);
    var call = Call.start(() -> code.scrape(List.of(1, 2, 3, 4)));
    if (!call.ends()) {
      throw new AssertionError("When " + when + ", the next 4 pages never came: " + call.whereItStands()
          + ". Expected: 2 at once, as before.");
    }
    if (call.error() != null) {
      throw new AssertionError("When " + when + ", the next 4 pages were asked for, and it " + outcome(call)
          + ". Expected: the Pokémon, 2 at once, as before.", call.error());
    }
    if (pokedex.mostInside() != 2) {
      throw new AssertionError(
          "When " + when + ", the next 4 pages were asked for, and " + pokedex.mostInside()
              + " were on their way at once. Expected: 2 at once, as before.");
    }
  }

  /** Fails unless this code, which may have three pages on their way, begins one more when one of them has come. */
  public static void assertBeginsOneForEach(BlockingPokedex pokedex, Function<PageSource, Scrape> code) {
    pokedex.holdAll();
    var first = new AtomicInteger();
    var scrape = code.apply(number -> {
      first.compareAndSet(0, number);
      return pokedex.fetch(number);
    });
    var call = Call.start(() -> scrape.scrape(ScrapeAssertions.numbersTo(12)));
    pokedex.awaitInside(3);
    pokedex.release(first.get());
    int begun = pokedex.awaitFetches(5); // a fifth one never comes
    pokedex.releaseAll();
    if (begun != 4) {
      throw new AssertionError(
          "1 of 3 pages had come, and then " + begun + " had been begun in all. Expected: 4, one for it.");
    }
    EndAssertions.resultOf(call);
  }
}
