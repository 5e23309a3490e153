package ch10_web.ex30_async;

import static kata.testing.EndAssertions.assertIOException;
import static kata.testing.EndAssertions.assertNoThreadWaits;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.EndAssertions.started;
import static kata.testing.ScrapeAssertions.assertFound;
import static kata.testing.ScrapeAssertions.assertInFlight;
import static kata.testing.ScrapeAssertions.assertRequests;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.assertScrapedInAnyOrder;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.collection.Overlaps;
import kata.gate.Stillness;
import kata.pokedex.Answer;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncScraperTest {
  private final PokedexSite site = PokedexSite.open();
  private final HttpClient client = settings().build();
  private final AsyncScraper scraper = new AsyncScraper(client, site.address());

  @AfterEach
  void close() {
    client.shutdownNow();
    site.close();
  }

  @Test
  void finds_one_pokemon_for_each_number() {
    for (var numbers : List.of(List.of(25), List.<Integer>of(), List.of(7, 7), numbersTo(200))) {
      assertScrapedInAnyOrder(Overlaps.watched(() -> resultOf(scraper.scrape(numbers))), numbers);
    }
  }

  @Test
  void reads_the_name_from_the_page_and_not_from_a_list() {
    site.name(25, "Testachu").name(5000, "Farfetch'd of Flabébé");
    assertFound(resultOf(scraper.scrape(List.of(25))), List.of(new Pokemon(25, "Testachu")));
    assertFound(resultOf(scraper.scrape(List.of(5000))), List.of(new Pokemon(5000, "Farfetch'd of Flabébé")));
  }

  @Test
  void keeps_the_order_asked_for_when_the_first_page_comes_last() {
    var numbers = List.of(150, 4, 25, 1, 669);
    site.hold(150);
    var future = started(() -> scraper.scrape(numbers));
    var another = started(() -> scraper.scrape(List.of(7)));
    letEverythingHappen();
    site.releaseAll();
    assertScraped(resultOf(future), numbers);
    assertScraped(resultOf(another), List.of(7));
    assertRequests(site, 6);
  }

  @Test
  void has_all_requests_in_flight_at_once() {
    site.holdUntil(100);
    var future = scraper.scrape(numbersTo(100));
    Stillness.await(() -> site.mostInFlight() == 100);
    assertInFlight(site, 100);
    assertScrapedInAnyOrder(resultOf(future), numbersTo(100));
  }

  @Test
  void returns_the_future_before_the_first_page_comes() {
    site.holdAll();
    var future = started(() -> scraper.scrape(numbersTo(3)));
    site.releaseAll();
    assertScrapedInAnyOrder(resultOf(future), numbersTo(3));
  }

  @Test
  void lets_no_thread_wait_for_a_page() {
    site.holdAll();
    started(() -> scraper.scrape(numbersTo(20)));
    site.awaitInFlight(20);
    site.release(1, 10, 20); // a callback could wait as well
    letEverythingHappen();
    assertNoThreadWaits("ch10_web.ex30_async");
  }

  @Test
  void works_with_a_client_that_has_a_single_thread() throws Exception {
    var thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("client").daemon().factory());
    var tasks = new AtomicInteger();
    var narrow = settings().executor(task -> { tasks.incrementAndGet(); thread.execute(task); }).build();
    try {
      site.hold(1, 3);
      var future = started(() -> new AsyncScraper(narrow, site.address()).scrape(numbersTo(3)));
      letEverythingHappen();
      site.releaseAll();
      // Not resultOf: of a test that hangs, it is told who waits for whom.
      assertScrapedInAnyOrder(future.get(), numbersTo(3));
      assertThat(tasks)
          .withFailMessage("The client that was handed in had nothing to do. Expected: it fetches the pages.")
          .hasPositiveValue();
    } finally {
      narrow.shutdownNow();
      thread.shutdownNow();
    }
  }

  @Test
  void leaves_the_client_open() {
    resultOf(scraper.scrape(numbersTo(3)));
    assertThat(Stillness.await(client::isTerminated))
        .withFailMessage("scrape() has closed the client. Expected: it stays open, and its owner closes it.")
        .isFalse();
  }

  @Test
  void fails_with_an_IOException_that_holds_the_status_when_a_page_does_not_answer_200() {
    site.answer(7, Answer.NOT_FOUND).answer(8, Answer.SERVER_ERROR);
    assertIOException("page 7 answered 404", errorOf(scraper.scrape(List.of(6, 7, 9))), "404");
    assertIOException("page 8 answered 500", errorOf(scraper.scrape(List.of(8))), "500");
  }

  @Test
  void fails_when_a_page_holds_no_name_or_the_connection_breaks() {
    site.answer(7, Answer.NO_HEADING).answer(8, Answer.EMPTY).answer(9, Answer.BROKEN);
    for (int number : List.of(7, 8)) {
      assertThat(errorOf(scraper.scrape(List.of(6, number))))
          .withFailMessage("Page %d holds no name, and the future tells no error.", number)
          .isNotNull();
    }
    assertIOException("the connection broke", errorOf(scraper.scrape(List.of(6, 9))), "");
  }

  /** Waits until all that can happen now has happened. */
  private static void letEverythingHappen() {
    Stillness.await(() -> false);
  }

  private static HttpClient.Builder settings() {
    return HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NORMAL);
  }
}
