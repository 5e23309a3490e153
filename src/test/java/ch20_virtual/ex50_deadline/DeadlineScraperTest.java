package ch20_virtual.ex50_deadline;

import static kata.testing.DeadlineAssertions.assertEnds;
import static kata.testing.DeadlineAssertions.assertEndsAtDeadline;
import static kata.testing.DeadlineAssertions.assertOneDeadline;
import static kata.testing.DeadlineAssertions.assertReturnsWhatHasCome;
import static kata.testing.DeadlineAssertions.numbers;
import static kata.testing.EndAssertions.assertIOExceptionItself;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.outcome;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.FetchAssertions.assertCancelled;
import static kata.testing.FetchAssertions.assertFailsWith;
import static kata.testing.FetchAssertions.assertFetchesAnew;
import static kata.testing.FetchAssertions.assertServesTwoCallers;
import static kata.testing.FetchAssertions.firstComesLast;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.assertScrapedInAnyOrder;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kata.gate.Call;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.BlockingPokedex.WhenInterrupted;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineScraperTest {
  private static final Duration FAR_AWAY = Duration.ofDays(1);
  private final BlockingPokedex pokedex = BlockingPokedex.open();
  private final DeadlineScraper scraper = new DeadlineScraper(pokedex);

  @AfterEach
  void close() {
    pokedex.close();
  }

  @Test
  void takes_no_number_one_a_number_twice_or_200_numbers() throws Exception {
    for (var numbers : List.of(List.<Integer>of(), List.of(25), List.of(7, 7), numbersTo(200))) {
      var call = started(numbers, FAR_AWAY);
      assertEnds("All pages had come, long before the deadline", call);
      assertScrapedInAnyOrder(resultOf(call), numbers);
    }
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() {
    var numbers = List.of(150, 4, 25, 1, 669);
    assertScraped(
        firstComesLast(pokedex, numbers, () -> scraper.scrape(numbers, FAR_AWAY)),
        numbers);
  }

  @Test
  void fetches_a_page_anew_in_every_call() {
    assertFetchesAnew(pokedex, numbers -> scraper.scrape(numbers, FAR_AWAY));
  }

  @Test
  void serves_two_callers_at_once() {
    assertServesTwoCallers(pokedex, numbers -> scraper.scrape(numbers, FAR_AWAY));
  }

  @Test
  void asks_for_all_pages_at_once_and_waits_for_the_last_one() {
    pokedex.holdAll();
    var call = started(numbersTo(1000), FAR_AWAY);
    boolean all = call.reaches(() -> pokedex.inside() == 1000);
    assertThat(all)
        .withFailMessage(
            () -> "No page had come, and " + pokedex.fetches() + " of 1000 were on their way; it "
                + (call.isOver() ? outcome(call) : "waits") + ". Expected: all are, until the deadline.")
        .isTrue();
    pokedex.releaseAll();
    assertEnds("All pages had come, long before the deadline", call);
    assertScrapedInAnyOrder(resultOf(call), numbersTo(1000));
  }

  @Test
  void returns_at_the_deadline_what_has_come_and_cancels_the_rest() throws InterruptedException {
    assertReturnsWhatHasCome(
        (pages, numbers, deadline) -> new DeadlineScraper(pages).scrape(numbers, deadline));
  }

  @Test
  void lets_nothing_in_that_comes_after_the_deadline() throws InterruptedException {
    pokedex.holdAll();
    numbersTo(1000).forEach(page -> pokedex.whenInterrupted(page, WhenInterrupted.COMES));
    var deadline = Duration.ofMillis(50);
    var call = started(numbersTo(1000), deadline);
    assertEndsAtDeadline(deadline, call);
    int late = numbers(call).size();
    assertThat(late).withFailMessage("1000 pages came when they were cancelled, so after the deadline, and it"
        + " returned %d of them. Expected: they are left out.", late).isZero();
  }

  @Test
  void has_one_deadline_for_all_pages_together() throws InterruptedException {
    assertOneDeadline((pages, numbers, deadline) -> new DeadlineScraper(pages).scrape(numbers, deadline));
  }

  @Test
  void throws_the_IOException_of_a_page_at_once_and_cancels_the_rest() {
    pokedex.holdAll().fail(3, new IOException("page 3 answered 500"));
    var call = inside(3);
    pokedex.release(3);
    assertEnds("Page 3 had failed", call);
    assertIOExceptionItself("page 3 answered 500", errorOf(call), "500");
    assertCancelled("page 3 had failed", pokedex, 1, 2);
  }

  @Test
  void throws_at_once_also_when_a_page_fails_with_an_unchecked_exception() {
    var error = new IllegalStateException("page 3 has no heading");
    pokedex.holdAll().fail(3, error);
    var call = inside(3);
    pokedex.release(3);
    assertEnds("Page 3 had failed", call);
    assertFailsWith(error, call);
  }

  @Test
  void cancels_all_pages_when_it_is_interrupted() {
    pokedex.holdAll();
    var call = inside(3);
    call.interrupt();
    assertEnds("It had been interrupted", call);
    assertInterrupted(call);
    assertCancelled("scrape() had been interrupted", pokedex, 1, 2, 3);
  }

  private Call<List<Pokemon>> inside(int pages) {
    var call = started(numbersTo(pages), FAR_AWAY);
    call.reaches(() -> pokedex.inside() == pages);
    return call;
  }

  private Call<List<Pokemon>> started(List<Integer> numbers, Duration deadline) {
    return Call.start(() -> scraper.scrape(numbers, deadline));
  }
}
