package ch10_web.ex40_async_client;

import static kata.testing.EndAssertions.assertIOException;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.EndAssertions.started;
import static kata.testing.ScrapeAssertions.assertFound;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.assertScrapedInAnyOrder;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import kata.collection.Overlaps;
import kata.gate.Stillness;
import kata.pokedex.Answer;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OkHttpScraperTest {
  private final PokedexSite site = PokedexSite.open();
  private final FollowedCalls calls = new FollowedCalls();
  private final OkHttpClient client = new OkHttpClient.Builder().eventListener(calls)
      .connectTimeout(Duration.ZERO).readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO).build(); // for ever
  private final OkHttpScraper scraper = new OkHttpScraper(client, site.address());

  @AfterEach
  void close() {
    site.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  @Test
  void finds_one_pokemon_for_each_number() {
    assertScraped(resultOf(scraper.scrape(List.of(25))), List.of(25));
    assertScraped(resultOf(scraper.scrape(List.of())), List.of());
    assertScraped(resultOf(scraper.scrape(List.of(7, 7))), List.of(7, 7));
    assertScrapedInAnyOrder(Overlaps.watched(() -> resultOf(scraper.scrape(numbersTo(20)))), numbersTo(20));
  }

  @Test
  void reads_the_name_from_the_page_and_not_from_a_list() {
    site.name(25, "Testachu").name(5000, "Farfetch'd of Flabébé");
    assertFound(resultOf(scraper.scrape(List.of(25))), List.of(new Pokemon(25, "Testachu")));
    assertFound(resultOf(scraper.scrape(List.of(5000))), List.of(new Pokemon(5000, "Farfetch'd of Flabébé")));
  }

  @Test
  void keeps_the_order_asked_for_when_the_first_page_comes_last() {
    site.hold(150);
    var future = started(() -> scraper.scrape(List.of(150, 4, 25, 1, 669)));
    var another = started(() -> scraper.scrape(List.of(7)));
    calls.awaitOver(5);
    site.releaseAll();
    assertScraped(resultOf(future), List.of(150, 4, 25, 1, 669));
    assertScraped(resultOf(another), List.of(7));
  }

  @Test
  void returns_the_future_before_the_first_answer_comes() {
    site.holdAll();
    var future = started(() -> scraper.scrape(List.of(3)));
    site.releaseAll();
    assertScraped(resultOf(future), List.of(3));
  }

  @Test
  void asks_for_all_pages_at_once_be_it_20_or_200() {
    for (int pages : List.of(20, 200)) {
      site.holdAll();
      var future = started(() -> scraper.scrape(numbersTo(pages)));
      int inFlight = site.awaitInFlight(pages);
      assertThat(inFlight)
          .withFailMessage("Of %d requests, %d are in flight, and no other comes while the answers are held."
              + " Expected: all of them. Who holds the others back, your code or OkHttp?", pages, inFlight)
          .isEqualTo(pages);
      site.releaseAll();
      assertScrapedInAnyOrder(resultOf(future), numbersTo(pages));
    }
  }

  @Test
  void lets_no_thread_wait_for_an_answer() {
    site.holdAll();
    var future = started(() -> scraper.scrape(numbersTo(20)));
    site.awaitInFlight(20);
    site.release(1, 10, 20); // a callback could wait as well
    calls.awaitOver(3);
    var waiting = FollowedCalls.threadsThatWait();
    assertThat(waiting)
        .withFailMessage(
            "While answers are on their way, threads wait in your code. Expected: none, only callbacks."
                + " There are %d, one of them: %s",
            waiting.size(), waiting.stream().findFirst().orElse(""))
        .isEmpty();
    site.releaseAll();
    assertScrapedInAnyOrder(resultOf(future), numbersTo(20));
  }

  @Test
  void fails_with_an_IOException_that_holds_the_status_when_a_page_does_not_answer_200() {
    site.answer(7, Answer.NOT_FOUND).answer(8, Answer.SERVER_ERROR);
    assertIOException("page 7 answered 404", errorOf(scraper.scrape(List.of(6, 7))), "404");
    assertIOException("page 8 answered 500", errorOf(scraper.scrape(List.of(8))), "500");
  }

  @Test
  void fails_when_a_page_holds_no_name() {
    site.answer(7, Answer.NO_HEADING).answer(8, Answer.EMPTY);
    var errors = List.of(7, 8).stream().map(number -> errorOf(scraper.scrape(List.of(6, number))));
    assertThat(errors).withFailMessage("A page holds no name, and the future tells no error.")
        .doesNotContainNull();
  }

  @Test
  void fails_with_an_IOException_when_the_connection_breaks_or_the_host_is_unknown() {
    site.answer(9, Answer.BROKEN);
    assertIOException("page 9 broke off", errorOf(scraper.scrape(List.of(6, 9))), "");
    var lost = client.newBuilder().dns(host -> { throw new UnknownHostException(host); }).build();
    assertIOException("the host was unknown",
        errorOf(new OkHttpScraper(lost, site.address()).scrape(List.of(6))), "");
  }

  @Test
  void closes_every_response_whatever_it_answers() {
    site.answer(7, Answer.NOT_FOUND).answer(8, Answer.SERVER_ERROR).answer(9, Answer.NO_HEADING);
    Stillness.await(scraper.scrape(List.of(6, 7, 8, 9))::isDone);
    assertThat(Stillness.await(() -> calls.over() == 4))
        .withFailMessage("The client that was handed in made %d calls, and %d of their responses were closed."
            + " Expected: 4, and all of them, whatever they answer.", calls.made(), calls.over())
        .isTrue();
  }

  @Test
  void leaves_the_client_open() {
    assertScraped(resultOf(scraper.scrape(List.of(1))), List.of(1));
    Stillness.await(() -> client.dispatcher().runningCallsCount() == 0); // its callbacks have returned
    assertThat(client.dispatcher().executorService().isShutdown())
        .withFailMessage("scrape() has shut the client down. Expected: its owner can use it on.").isFalse();
  }
}
