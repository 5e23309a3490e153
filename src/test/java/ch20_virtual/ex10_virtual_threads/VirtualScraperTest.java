package ch20_virtual.ex10_virtual_threads;

import static kata.testing.EndAssertions.assertIOExceptionItself;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.FetchAssertions.assertCancelled;
import static kata.testing.FetchAssertions.assertFailsWith;
import static kata.testing.FetchAssertions.assertFetchesAnew;
import static kata.testing.FetchAssertions.assertInside;
import static kata.testing.FetchAssertions.assertServesTwoCallers;
import static kata.testing.FetchAssertions.assertVirtualThreadEach;
import static kata.testing.FetchAssertions.assertWaits;
import static kata.testing.FetchAssertions.firstComesLast;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.numbersTo;

import java.io.IOException;
import java.util.List;
import kata.gate.Call;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.BlockingPokedex.WhenInterrupted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualScraperTest {
  private final BlockingPokedex pokedex = BlockingPokedex.open();
  private final VirtualScraper scraper = new VirtualScraper(pokedex);

  @AfterEach
  void close() {
    pokedex.close();
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() {
    var numbers = List.of(150, 4, 25, 1, 669);
    assertScraped(firstComesLast(pokedex, numbers, () -> scraper.scrape(numbers)), numbers);
  }

  @Test
  void takes_no_number_one_a_number_twice_or_200_numbers() throws Exception {
    assertScraped(scraper.scrape(List.of()), List.of());
    for (var numbers : List.of(List.of(25), List.of(7, 7), numbersTo(200))) {
      assertScraped(firstComesLast(pokedex, numbers, () -> scraper.scrape(numbers)), numbers);
    }
  }

  @Test
  void returns_only_when_every_page_has_come() {
    pokedex.hold(1);
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3)));
    assertWaits("page 1 had not come yet", call);
  }

  @Test
  void fetches_each_page_in_a_virtual_thread_of_its_own() throws Exception {
    scraper.scrape(numbersTo(20));
    pokedex.awaitFetches(20);
    assertVirtualThreadEach(pokedex);
  }

  @Test
  void fetches_a_page_anew_in_every_call() {
    assertFetchesAnew(pokedex, scraper::scrape);
  }

  @Test
  void serves_two_callers_at_once() {
    assertServesTwoCallers(pokedex, scraper::scrape);
  }

  @Test
  void has_1000_pages_on_their_way_at_once() {
    pokedex.holdAll();
    var call = Call.start(() -> scraper.scrape(numbersTo(1000)));
    pokedex.awaitInside(1000);
    pokedex.releaseAll();
    resultOf(call);
    assertInside(pokedex, 1000);
  }

  @Test
  void throws_an_IOException_when_a_page_fails() {
    pokedex.fail(7, new IOException("page 7 answered 500"));
    assertIOExceptionItself("page 7 answered 500", errorOf(() -> scraper.scrape(List.of(7))), "500");
    assertIOExceptionItself("page 5000 answered 404", errorOf(() -> scraper.scrape(List.of(5000))), "404");
  }

  @Test
  void throws_when_a_page_fails_with_an_unchecked_exception() {
    var error = new IllegalStateException("page 7 has no heading");
    pokedex.fail(7, error);
    assertFailsWith(error, Call.start(() -> scraper.scrape(List.of(7))));
  }

  @Test
  void throws_only_when_its_threads_have_ended() {
    pokedex.fail(2, new IOException("page 2 answered 404")).hold(1, 2).whenInterrupted(1,
        WhenInterrupted.LINGERS);
    var call = Call.start(() -> scraper.scrape(List.of(3, 2, 1)));
    pokedex.awaitInside(2);
    pokedex.release(2);
    assertWaits("page 2 had failed, and the thread of page 1 was still at work", call);
    pokedex.releaseAll();
    assertIOExceptionItself("page 2 had failed, and page 1 was given up", errorOf(call), "404");
  }

  @Test
  void waits_for_the_end_of_its_threads_also_when_it_is_interrupted() {
    pokedex.holdAll().whenInterrupted(1, WhenInterrupted.LINGERS);
    var call = Call.start(() -> scraper.scrape(List.of(1, 2)));
    pokedex.awaitInside(2);
    call.interrupt();
    assertWaits("it had been interrupted, and the thread of page 1 was still at work", call);
  }

  @Test
  void interrupts_its_threads_when_it_is_interrupted() {
    pokedex.holdAll();
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3)));
    pokedex.awaitInside(3);
    call.interrupt();
    assertInterrupted(call);
    assertCancelled("scrape() had been interrupted", pokedex, 1, 2, 3);
  }
}
