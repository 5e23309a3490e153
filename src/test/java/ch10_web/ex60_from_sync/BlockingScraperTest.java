package ch10_web.ex60_from_sync;

import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.outcome;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import kata.gate.Call;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingScraperTest {
  private static final Duration FAR_AWAY = Duration.ofMinutes(1);
  private final Fetches fetches = new Fetches();

  @AfterEach
  void close() {
    fetches.end();
  }

  @Test
  void takes_no_number_one_a_number_twice_or_200_numbers() throws Exception {
    for (var numbers : List.of(List.<Integer>of(), List.of(25), List.of(7, 7), numbersTo(200))) {
      assertScraped(new BlockingScraper(Fetches::come).scrape(numbers, FAR_AWAY), numbers);
    }
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for_when_the_first_page_comes_last() {
    var call = started(List.of(150, 4, 25));
    List.of(25, 4, 150).forEach(fetches::complete);
    assertScraped(resultOf(call), List.of(150, 4, 25));
  }

  @Test
  void fetches_every_page_before_the_first_has_come() {
    started(numbersTo(20));
  }

  @Test
  void throws_the_IOException_of_a_page_itself_and_cancels_the_pages_still_pending() {
    var error = new IOException("page 1 answered 404");
    assertThrows(error, failing(1, error));
    assertCancelled("Page 1 has failed", 2, 3);
  }

  @Test
  void throws_the_unchecked_exception_of_a_page_itself() {
    var error = new IllegalStateException("page 1 has no heading");
    assertThrows(error, failing(1, error));
  }

  @Test
  void takes_the_exception_out_of_the_CompletionException_that_holds_it() {
    var error = new IOException("page 1 answered 404");
    assertThrows(error, failing(1, new CompletionException(error)));
  }

  @Test
  void throws_as_soon_as_a_page_fails_while_earlier_ones_are_pending() {
    var error = new IOException("page 3 answered 500", new IllegalStateException("overload"));
    assertThrows(error, failing(3, error));
  }

  @Test
  void throws_a_TimeoutException_at_the_deadline_and_cancels_the_pages_still_pending() {
    var call = Call.start(() -> new BlockingScraper(fetches).scrape(List.of(1, 2, 3), Duration.ofMillis(50)));
    assertEnds("The deadline is over", call);
    assertThat(call.error()).withFailMessage(() -> "At the deadline, scrape() " + outcome(call) + ".")
        .isInstanceOf(TimeoutException.class);
    assertCancelled("The deadline is over", 1, 2, 3);
  }

  @Test
  void has_one_deadline_for_all_pages_together() throws InterruptedException {
    for (int right = 0, lists = 0, millis = 60; millis <= 30_000; millis *= 2) {
      var deadline = Duration.ofMillis(millis);
      var pages = new Fetches();
      var call = Call.start(() -> new BlockingScraper(pages).scrape(numbersTo(24), deadline));
      boolean steady = pages.comeSteadily(call, 24, deadline);
      assertEnds("The deadline is over", call);
      // Twice, for a single one, and a single list too, may come of a thread that woke up too late.
      if (call.error() instanceof TimeoutException && steady && ++right == 2) {
        return;
      }
      if (call.error() == null ? ++lists == 2 : !(call.error() instanceof TimeoutException)) {
        throw new AssertionError(
            "24 pages came, one every %d ms. The deadline for all was %d ms, but scrape() %s."
                .formatted(millis / 3, millis, outcome(call)));
      }
    }
    throw new AssertionError("Whatever the deadline, scrape() does not wait a third of it for page 1.");
  }

  @Test
  void throws_an_InterruptedException_when_interrupted_and_cancels_the_pages_still_pending() {
    var call = started(List.of(1, 2, 3));
    call.interrupt();
    assertEnds("Interrupted", call);
    assertInterrupted(call);
    assertCancelled("Interrupted", 1, 2, 3);
  }

  @Test
  void cancels_what_it_has_started_when_fetch_itself_throws() {
    var error = new IllegalStateException("page 3 has no address");
    var scraper = new BlockingScraper(fetches.refusing(3, error));
    assertThrows(error, Call.start(() -> scraper.scrape(List.of(1, 2, 3), FAR_AWAY)));
    assertCancelled("Fetch has thrown for page 3", 1, 2);
  }

  private Call<List<Pokemon>> started(List<Integer> numbers) {
    var call = Call.start(() -> new BlockingScraper(fetches).scrape(numbers, FAR_AWAY));
    boolean started = call.reaches(() -> fetches.count() == numbers.size());
    assertThat(started).withFailMessage(() -> "It has fetched %d of %d pages, and no other: %s.".formatted(
        fetches.count(), numbers.size(), call.isOver() ? outcome(call) : call.whereItStands())).isTrue();
    return call;
  }

  private Call<List<Pokemon>> failing(int number, Exception error) {
    var call = started(List.of(1, 2, 3));
    fetches.page(number).completeExceptionally(error);
    return call;
  }

  private static void assertEnds(String when, Call<?> call) {
    assertThat(call.reaches(call::isOver))
        .withFailMessage(() -> when + ", and scrape() goes on: " + call.whereItStands() + ".").isTrue();
  }

  private static void assertThrows(Exception error, Call<?> call) {
    assertEnds("It has failed with " + error, call);
    assertThat(call.error())
        .withFailMessage(() -> "It has failed with " + error + ", and scrape() " + outcome(call) + ".")
        .isSameAs(error);
  }

  private void assertCancelled(String when, Integer... numbers) {
    var left = fetches.notCancelled(numbers);
    assertThat(left).withFailMessage("%s, and scrape() leaves pages uncancelled: %s.", when, left).isEmpty();
  }
}
