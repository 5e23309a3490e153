package ch20_virtual.ex20_at_most;

import static kata.testing.EndAssertions.assertEnded;
import static kata.testing.EndAssertions.assertIOExceptionItself;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.FetchAssertions.assertFailsWith;
import static kata.testing.FetchAssertions.assertFetchesAnew;
import static kata.testing.FetchAssertions.assertVirtualThreadEach;
import static kata.testing.FetchAssertions.firstComesLast;
import static kata.testing.LimitAssertions.assertBeginsOneForEach;
import static kata.testing.LimitAssertions.assertKeepsLimitOfTwo;
import static kata.testing.LimitAssertions.assertMost;
import static kata.testing.LimitAssertions.assertPassesLateOnes;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.assertScrapedInAnyOrder;
import static kata.testing.ScrapeAssertions.numbersTo;

import java.io.IOException;
import java.util.List;
import kata.gate.Call;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.Pokemon;
import kata.proof.Proofs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CappedScraperTest {
  private final BlockingPokedex pokedex = BlockingPokedex.open();

  @AfterEach
  void close() {
    pokedex.close();
  }

  private List<Pokemon> scrape(int atMost, List<Integer> numbers) throws IOException, InterruptedException {
    return new CappedScraper(pokedex, atMost).scrape(numbers);
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() {
    var numbers = List.of(150, 4, 25, 1, 669);
    assertScraped(firstComesLast(pokedex, numbers, () -> scrape(10, numbers)), numbers);
  }

  @Test
  void takes_no_number_one_a_number_twice_or_200_numbers() throws Exception {
    assertScraped(scrape(400, List.of()), List.of());
    for (var numbers : List.of(List.of(25), List.of(7, 7), numbersTo(200))) {
      assertScraped(firstComesLast(pokedex, numbers, () -> scrape(400, numbers)), numbers);
    }
  }

  @Test
  void fetches_each_page_in_a_virtual_thread_of_its_own() {
    resultOf(Call.start(() -> scrape(1, numbersTo(12))));
    assertVirtualThreadEach(pokedex);
  }

  @Test
  void has_as_many_pages_on_their_way_as_it_may_and_never_more() {
    for (int limit : List.of(3, 7)) {
      pokedex.holdUntil(limit + 1);
      resultOf(Call.start(() -> scrape(limit, numbersTo(12))));
      assertMost(limit, "With a limit of %d, %d of 12 pages were on their way at once.", pokedex);
    }
    Proofs.add("limit 3: never more than 3 pages on their way at once; limit 7: never more than 7");
  }

  @Test
  void has_one_limit_for_all_its_callers() {
    var scraper = new CappedScraper(pokedex, 3);
    new CappedScraper(pokedex, 5); // has a limit of its own
    pokedex.holdUntil(4);
    var other = Call.start(() -> scraper.scrape(List.of(7, 8, 9, 10)));
    assertScrapedInAnyOrder(resultOf(Call.start(() -> scraper.scrape(numbersTo(6)))), numbersTo(6));
    assertScrapedInAnyOrder(resultOf(other), List.of(7, 8, 9, 10));
    assertMost(3, "Two threads called it at once; of %d pages at most %d were on their way.", pokedex);
  }

  @Test
  void fetches_a_page_anew_in_every_call() {
    assertFetchesAnew(pokedex, new CappedScraper(pokedex, 5)::scrape);
  }

  @Test
  void begins_one_page_for_each_that_has_come() {
    assertBeginsOneForEach(pokedex, pages -> new CappedScraper(pages, 3)::scrape);
  }

  @Test
  void fetches_all_other_pages_while_two_are_late() {
    assertPassesLateOnes(pokedex, new CappedScraper(pokedex, 3)::scrape);
  }

  @Test
  void throws_the_error_of_a_page_that_fails() {
    var error = new IllegalStateException("no heading");
    pokedex.fail(7, new IOException("page 7 answered 500")).fail(8, error);
    assertIOExceptionItself("page 7 answered 500", errorOf(() -> scrape(10, List.of(7))), "500");
    assertFailsWith(error, Call.start(() -> scrape(10, List.of(8))));
  }

  @Test
  void leaves_no_thread_at_work_when_a_page_has_failed() {
    pokedex.hold(6, 7).fail(7, new IOException("page 7 answered 500"));
    var call = Call.start(() -> scrape(10, List.of(8, 7, 6)));
    pokedex.awaitInside(2);
    pokedex.release(7);
    if (call.ends() && errorOf(call) != null) { // it need not end: it may wait for page 6
      assertIOExceptionItself("page 7 answered 500, and page 6 was given up", errorOf(call), "500");
      assertEnded("page 7 had failed, and it had thrown", pokedex.threads());
    }
  }

  @Test
  void goes_on_as_before_when_a_page_has_failed() {
    var scraper = new CappedScraper(pokedex.hold(9).fail(7, new IOException("page 7 answered 500")), 2);
    Call.start(() -> scraper.scrape(List.of(9)));
    pokedex.awaitInside(1);
    errorOf(Call.start(() -> scraper.scrape(List.of(7))));
    assertKeepsLimitOfTwo("page 7 had failed, and page 9 was late", pokedex, scraper::scrape);
  }

  @Test
  void gives_everything_up_when_it_is_interrupted() {
    assertInterrupted(interruptedWithTwoInside(new CappedScraper(pokedex, 2)));
    assertEnded("scrape() had been interrupted", pokedex.threads());
  }

  @Test
  void goes_on_as_before_when_it_has_been_interrupted() {
    numbersTo(12).forEach(page -> pokedex.whenInterrupted(page, BlockingPokedex.WhenInterrupted.LINGERS));
    var scraper = new CappedScraper(pokedex, 2);
    var call = interruptedWithTwoInside(scraper);
    call.ends(); // who leaves now are those that wait for their turn
    pokedex.releaseAll();
    call.ends();
    assertKeepsLimitOfTwo("it had been interrupted", pokedex, scraper::scrape);
  }

  private Call<?> interruptedWithTwoInside(CappedScraper scraper) {
    pokedex.holdAll();
    var call = Call.start(() -> scraper.scrape(numbersTo(12)));
    pokedex.awaitInside(2);
    call.interrupt();
    return call;
  }
}
