package ch20_virtual.ex20_at_most;

import static kata.testing.EndAssertions.assertEnded;
import static kata.testing.EndAssertions.assertIOException;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.FetchAssertions.assertFailsWith;
import static kata.testing.FetchAssertions.assertVirtualThreadEach;
import static kata.testing.FetchAssertions.firstComesLast;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kata.gate.Call;
import kata.pokedex.BlockingPokedex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CappedScraperTest {
  private final BlockingPokedex pokedex = BlockingPokedex.open();

  @AfterEach
  void close() {
    pokedex.close();
  }

  private CappedScraper atMost(int pages) {
    return new CappedScraper(pokedex, pages);
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() {
    var numbers = List.of(150, 4, 25, 1, 669);
    assertScraped(firstComesLast(pokedex, numbers, () -> atMost(10).scrape(numbers)), numbers);
  }

  @Test
  void takes_no_number_one_a_number_twice_or_200_numbers() throws Exception {
    assertScraped(atMost(400).scrape(List.of()), List.of());
    for (var numbers : List.of(List.of(25), List.of(7, 7), numbersTo(200))) {
      assertScraped(firstComesLast(pokedex, numbers, () -> atMost(400).scrape(numbers)), numbers);
    }
  }

  @Test
  void fetches_each_page_in_a_virtual_thread_of_its_own() {
    var call = Call.start(() -> atMost(1).scrape(numbersTo(12)));
    assertScraped(resultOf(call), numbersTo(12));
    assertVirtualThreadEach(pokedex);
  }

  @Test
  void has_as_many_pages_on_their_way_as_it_may_and_never_more() throws Exception {
    pokedex.holdUntil(4);
    resultOf(Call.start(() -> atMost(3).scrape(numbersTo(12))));
    int withThree = pokedex.mostInside();
    pokedex.holdUntil(8);
    resultOf(Call.start(() -> atMost(7).scrape(numbersTo(12))));
    assertThat(List.of(withThree, pokedex.mostInside()))
        .withFailMessage(
            "With a limit of 3, %d of 12 pages were on their way at once, and then, with one of 7, %d. Expected: 3 and 7.",
            withThree, pokedex.mostInside())
        .isEqualTo(List.of(3, 7));
  }

  @Test
  void has_one_limit_for_all_its_callers() {
    var scraper = atMost(3);
    pokedex.holdUntil(4);
    var calls = List.of(Call.start(() -> scraper.scrape(numbersTo(6))),
        Call.start(() -> scraper.scrape(numbersTo(6))));
    calls.forEach(call -> resultOf(call));
    assertThat(pokedex.mostInside())
        .withFailMessage(
            "Two threads called it at once; 3 pages at most were allowed, and %d were on their way.",
            pokedex.mostInside())
        .isEqualTo(3);
  }

  @Test
  void fetches_all_other_pages_while_two_are_late() {
    pokedex.hold(1, 2);
    var call = Call.start(() -> atMost(3).scrape(numbersTo(12)));
    int asked = pokedex.awaitFetches(12);
    pokedex.releaseAll();
    assertThat(asked)
        .withFailMessage("While pages 1 and 2 were late, %d of 12 pages were asked for. Expected: all.",
            asked)
        .isEqualTo(12);
    resultOf(call);
  }

  @Test
  void throws_the_error_of_a_page_that_fails() {
    pokedex.fail(7, new IOException("page 7 answered 500"));
    assertIOException("page 7 answered 500", errorOf(() -> atMost(10).scrape(List.of(6, 7, 8))), "500");
    var error = new IllegalStateException("page 8 has no heading");
    pokedex.fail(8, error);
    assertFailsWith(error, Call.start(() -> atMost(10).scrape(List.of(6, 8))));
  }

  @Test
  void goes_on_as_before_when_a_page_has_failed() {
    pokedex.fail(7, new IOException("page 7 answered 500"));
    var scraper = atMost(2);
    for (int i = 0; i < 2; i++) {
      errorOf(Call.start(() -> scraper.scrape(List.of(7))));
    }
    assertKeepsLimitOfTwo("two pages had failed", scraper);
  }

  @Test
  void gives_everything_up_when_it_is_interrupted_and_goes_on_as_before_then() {
    pokedex.holdAll();
    var scraper = atMost(2);
    var call = Call.start(() -> scraper.scrape(numbersTo(12)));
    pokedex.awaitInside(2);
    call.interrupt();
    assertInterrupted(call);
    assertEnded("scrape() had been interrupted", pokedex.threads());
    pokedex.releaseAll();
    assertKeepsLimitOfTwo("it had been interrupted", scraper);
  }

  private void assertKeepsLimitOfTwo(String when, CappedScraper scraper) {
    pokedex.holdUntil(3);
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3, 4)));
    boolean ends = call.ends();
    assertThat(ends && pokedex.mostInside() == 2)
        .withFailMessage(() -> "When " + when + ", the next 4 pages "
            + (ends
                ? "had " + pokedex.mostInside() + " on their way at once"
                : "never came: " + call.whereItStands())
            + ". Expected: 2 at once, as before.")
        .isTrue();
    assertThat(call.error()).isNull();
  }
}
