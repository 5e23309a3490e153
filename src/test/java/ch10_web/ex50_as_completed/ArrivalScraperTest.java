package ch10_web.ex50_as_completed;

import static kata.testing.EndAssertions.assertIOException;
import static kata.testing.EndAssertions.assertNoThreadWaits;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.EndAssertions.started;
import static kata.testing.ScrapeAssertions.assertFound;
import static kata.testing.ScrapeAssertions.assertInFlight;
import static kata.testing.ScrapeAssertions.assertRequests;
import static kata.testing.ScrapeAssertions.assertScrapedInAnyOrder;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kata.collection.Overlaps;
import kata.gate.Stillness;
import kata.pokedex.Answer;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalScraperTest {
  private final PokedexSite site = PokedexSite.open();
  private final HttpClient client =
      HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NORMAL).build();
  private final ArrivalScraper scraper = new ArrivalScraper(client, site.address());
  private final Reader slow = Reader.slow();

  @AfterEach
  void close() {
    slow.letAllGo();
    client.shutdownNow();
    site.close();
  }

  @Test
  void hands_on_and_returns_one_pokemon_for_each_number() {
    for (var numbers : List.of(List.of(25), List.<Integer>of(), List.of(7, 7), numbersTo(200))) {
      var reader = Reader.quick();
      assertScrapedInAnyOrder(Overlaps.watched(() -> resultOf(scraper.scrape(numbers, reader))), numbers);
      assertScrapedInAnyOrder(reader.shown(), numbers);
    }
  }

  @Test
  void reads_the_name_from_the_page_and_not_from_a_list() {
    site.name(25, "Testachu");
    assertFound(resultOf(scraper.scrape(List.of(25), Reader.quick())), List.of(new Pokemon(25, "Testachu")));
  }

  @Test
  void hands_each_one_on_as_soon_as_its_page_has_come() {
    site.holdAll();
    var reader = Reader.quick();
    started(() -> scraper.scrape(List.of(1, 2, 3, 4), reader));
    site.awaitInFlight(4);
    for (int number : List.of(3, 1, 4, 2)) {
      site.release(number);
      assertThat(reader.isShown(number))
          .withFailMessage("Page %d has come before others, but was not handed on before them.", number)
          .isTrue();
    }
  }

  @Test
  void completes_with_the_list_in_the_order_of_arrival() {
    site.holdAll();
    var reader = Reader.quick();
    var future = started(() -> scraper.scrape(List.of(1, 2, 3), reader));
    for (int number : List.of(3, 1, 2)) {
      site.release(number);
      reader.isShown(number);
    }
    assertThat(resultOf(future))
        .withFailMessage("onArrival was called with %s, but the list is %s.", reader.shown(), future.join())
        .isEqualTo(reader.shown());
    assertRequests(site, 3);
  }

  @Test
  void never_calls_onArrival_by_two_threads_at_once() {
    site.holdAll();
    started(() -> scraper.scrape(numbersTo(20), slow));
    site.releaseAll();
    var metAnother = slow.metAnother();
    assertThat(metAnother)
        .withFailMessage("onArrival was called by two threads at once: %s.", metAnother)
        .isNull();
  }

  @Test
  void completes_only_when_the_last_call_of_onArrival_is_over() {
    site.holdAll();
    var future = started(() -> scraper.scrape(List.of(1, 2), slow));
    site.releaseAll();
    Stillness.await(() -> false); // both pages have come, one is inside
    slow.letTheFirstGo();
    assertThat(Stillness.await(future::isDone))
        .withFailMessage("The future was complete while a call of onArrival was not over.")
        .isFalse();
  }

  @Test
  void has_all_requests_in_flight_at_once_and_no_thread_that_waits() {
    site.holdAll();
    started(() -> scraper.scrape(numbersTo(100), Reader.quick()));
    site.awaitInFlight(100);
    assertInFlight(site, 100);
    site.release(1, 10, 20); // a callback could wait as well
    Stillness.await(() -> false); // until all that can happen now has happened
    assertNoThreadWaits("ch10_web.ex50_as_completed");
  }

  @Test
  void fails_with_an_IOException_that_holds_the_status_when_a_page_does_not_answer_200() {
    site.answer(7, Answer.NOT_FOUND).answer(8, Answer.SERVER_ERROR);
    assertIOException("page 7 answered 404", errorOf(scraper.scrape(List.of(6, 7), Reader.quick())), "404");
    assertIOException("page 8 answered 500", errorOf(scraper.scrape(List.of(8), Reader.quick())), "500");
  }

  @Test
  void fails_when_a_page_holds_no_name_or_the_connection_breaks() {
    site.answer(7, Answer.NO_HEADING).answer(8, Answer.BROKEN);
    assertThat(errorOf(scraper.scrape(List.of(6, 7), Reader.quick())))
        .withFailMessage("Page 7 holds no name, and the future tells no error.")
        .isNotNull();
    assertIOException("the connection broke", errorOf(scraper.scrape(List.of(6, 8), Reader.quick())), "");
  }

  @Test
  void fails_with_what_onArrival_threw_as_its_cause() {
    site.hold(1, 3);
    var full = new IllegalStateException("the screen is full");
    var future = started(() -> scraper.scrape(numbersTo(3), _ -> { throw full; }));
    Stillness.await(() -> false); // it has thrown for page 2
    site.releaseAll();
    var error = errorOf(future::get); // of a test that hangs, it is told who waits for whom
    assertThat(Stream.iterate(error, Objects::nonNull, Throwable::getCause))
        .withFailMessage("onArrival threw %s, but the future ended with %s.", full, error)
        .contains(full);
  }
}
