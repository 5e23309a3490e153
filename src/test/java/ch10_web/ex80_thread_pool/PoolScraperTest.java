package ch10_web.ex80_thread_pool;

import static kata.testing.EndAssertions.assertEnded;
import static kata.testing.EndAssertions.assertIOExceptionItself;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.outcome;
import static kata.testing.ScrapeAssertions.assertFound;
import static kata.testing.ScrapeAssertions.assertRequests;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.List;
import kata.collection.Overlaps;
import kata.gate.Call;
import kata.pokedex.Answer;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import kata.proof.Proofs;
import kata.testing.Senders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolScraperTest {
  private final PokedexSite site = PokedexSite.open();
  private final Senders senders = new Senders();
  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).proxy(senders).build();
  private final PoolScraper scraper = new PoolScraper(client, site.address(), 3);

  @AfterEach
  void close() {
    client.shutdownNow();
    site.close();
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() {
    var numbers = List.of(150, 4, 25, 1, 669);
    assertScraped(scrape(numbers), numbers);
  }

  @Test
  void takes_no_number_one_a_number_twice_or_200_numbers() throws Exception {
    assertScraped(scraper.scrape(List.of()), List.of());
    assertScraped(scraper.scrape(List.of(25)), List.of(25));
    assertScraped(scraper.scrape(List.of(7, 7)), List.of(7, 7));
    assertScraped(Overlaps.watched(() -> scrape(numbersTo(200))), numbersTo(200));
  }

  @Test
  void reads_the_name_from_the_page_and_not_from_a_list() throws Exception {
    site.name(25, "Testachu").name(5000, "Farfetch'd of Flabébé");
    assertFound(scraper.scrape(List.of(25)), List.of(new Pokemon(25, "Testachu")));
    assertFound(scraper.scrape(List.of(5000)), List.of(new Pokemon(5000, "Farfetch'd of Flabébé")));
  }

  @Test
  void has_as_many_pages_on_their_way_as_it_has_threads_and_never_more() throws Exception {
    site.holdUntil(4);
    scraper.scrape(numbersTo(12));
    int withThree = site.mostInFlight();
    site.holdUntil(7);
    new PoolScraper(client, site.address(), 7).scrape(numbersTo(12));
    assertThat(List.of(withThree, site.mostInFlight()))
        .withFailMessage(
            "With 3 threads %d of 12 pages were on their way at once, and then, with 7 threads, %d. Expected: 3 and 7.",
            withThree, site.mostInFlight())
        .isEqualTo(List.of(3, 7));
    Proofs.add("with 3 threads 3 pages on their way at once, with 7 threads 7, and never more");
  }

  @Test
  void asks_for_all_pages_from_the_same_few_threads() throws Exception {
    site.holdUntil(4);
    scraper.scrape(numbersTo(12));
    int threads = senders.all().size();
    assertThat(threads).withFailMessage("%d threads asked for 12 pages. Expected: 3.", threads).isEqualTo(3);
    assertThat(senders.all()).withFailMessage("The caller asked for a page itself. Expected: only the pool.")
        .doesNotContain(Thread.currentThread());
    assertRequests(site, 12);
  }

  @Test
  void fetches_all_other_pages_while_one_is_late() {
    site.hold(1);
    var call = Call.start(() -> scraper.scrape(numbersTo(12)));
    int asked = site.awaitRequests(12);
    site.releaseAll();
    assertThat(errorOf(call)).withFailMessage(() -> "It " + outcome(call) + ".").isNull();
    assertThat(asked)
        .withFailMessage("While page 1 was late, %d of 12 pages were asked for. Expected: all.", asked)
        .isEqualTo(12);
  }

  @Test
  void throws_an_IOException_with_the_status_when_a_page_does_not_answer_200() {
    site.answer(7, Answer.NOT_FOUND).answer(8, Answer.SERVER_ERROR);
    assertIOExceptionItself("page 7 answered 404", errorOf(() -> scraper.scrape(List.of(6, 7, 9))), "404");
    assertIOExceptionItself("page 8 answered 500", errorOf(() -> scraper.scrape(List.of(8))), "500");
  }

  @Test
  void throws_when_a_page_holds_no_name_or_the_connection_breaks() {
    site.answer(7, Answer.NO_HEADING).answer(8, Answer.EMPTY).answer(9, Answer.BROKEN);
    for (int nameless : List.of(7, 8)) {
      assertThat(errorOf(() -> scraper.scrape(List.of(6, nameless)))).withFailMessage(
          "Page %d has no name, and no error reached the caller.", nameless).isNotNull();
    }
    assertIOExceptionItself("the connection broke", errorOf(() -> scraper.scrape(List.of(9))), "");
  }

  @Test
  void shuts_the_pool_down_when_all_pages_have_come() throws Exception {
    scraper.scrape(numbersTo(12));
    assertEnded("all pages had come", senders.all());
  }

  @Test
  void shuts_the_pool_down_when_a_page_fails() {
    site.answer(7, Answer.NOT_FOUND);
    errorOf(() -> scraper.scrape(numbersTo(12)));
    assertEnded("page 7 had failed", senders.all());
  }

  @Test
  void gives_up_the_pages_on_their_way_when_it_is_interrupted() {
    site.holdAll();
    var call = Call.start(() -> scraper.scrape(numbersTo(12)));
    site.awaitInFlight(3);
    call.interrupt();
    assertInterrupted(call);
    assertEnded("scrape() had been interrupted", senders.all());
  }

  /** Scrapes so that the first of these pages comes late. */
  private @Nullable List<Pokemon> scrape(List<Integer> numbers) {
    int before = site.requests();
    site.hold(numbers.getFirst());
    var call = Call.start(() -> scraper.scrape(numbers));
    site.awaitRequests(before + numbers.size()); // more than threads: others have come already
    site.releaseAll();
    assertThat(errorOf(call)).withFailMessage(() -> "It " + outcome(call) + ". Expected: the Pokémon.")
        .isNull();
    return call.value();
  }
}
