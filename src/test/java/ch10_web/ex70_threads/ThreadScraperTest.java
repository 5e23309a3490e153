package ch10_web.ex70_threads;

import static kata.testing.EndAssertions.assertEnded;
import static kata.testing.EndAssertions.assertIOException;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.outcome;
import static kata.testing.FetchAssertions.assertWaits;
import static kata.testing.ScrapeAssertions.assertFound;
import static kata.testing.ScrapeAssertions.assertInFlight;
import static kata.testing.ScrapeAssertions.assertRequests;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.List;
import kata.collection.Overlaps;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.pokedex.Answer;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import kata.testing.Senders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadScraperTest {
  private final PokedexSite site = PokedexSite.open();
  private final Senders senders = new Senders();
  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).proxy(senders).build();
  private final ThreadScraper scraper = new ThreadScraper(client, site.address());

  @AfterEach
  void close() {
    senders.open();
    client.shutdownNow();
    site.close();
  }

  @Test
  void finds_the_name_on_one_page() {
    assertScraped(scrape(List.of(25)), List.of(25));
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() {
    assertScraped(scrape(List.of(150, 4, 25, 1, 669)), List.of(150, 4, 25, 1, 669));
  }

  @Test
  void takes_no_number_a_number_twice_or_200_numbers() throws Exception {
    assertScraped(scraper.scrape(List.of()), List.of());
    assertScraped(scrape(List.of(7, 7, 8)), List.of(7, 7, 8));
    assertScraped(Overlaps.watched(() -> scrape(numbersTo(200))), numbersTo(200));
  }

  @Test
  void reads_the_name_from_the_page_and_not_from_a_list() {
    site.name(25, "Testachu").name(5000, "Farfetch'd of Flabébé");
    var renamed = List.of(new Pokemon(25, "Testachu"), new Pokemon(5000, "Farfetch'd of Flabébé"));
    assertFound(scrape(List.of(25, 5000)), renamed);
  }

  @Test
  void has_60_pages_on_their_way_at_once_each_in_a_thread_of_its_own() {
    site.holdAll();
    var call = Call.start(() -> scraper.scrape(numbersTo(60)));
    site.awaitInFlight(60);
    int own = senders.besides(call.thread()).size();
    site.releaseAll();
    errorOf(call);
    assertInFlight(site, 60);
    assertRequests(site, 60);
    assertThat(own).withFailMessage("%d threads asked for 60 pages, besides the caller.", own).isEqualTo(60);
  }

  @Test
  void returns_only_when_every_page_has_come() {
    site.hold(1);
    assertWaits("page 1 had not come yet", Call.start(() -> scraper.scrape(List.of(1, 2, 3))));
  }

  @Test
  void throws_an_IOException_with_the_status_when_a_page_does_not_answer_200() {
    site.answer(7, Answer.NOT_FOUND).answer(8, Answer.SERVER_ERROR);
    assertIOException("page 7 answered 404", errorOf(() -> scraper.scrape(List.of(6, 7))), "404");
    assertIOException("page 8 answered 500", errorOf(() -> scraper.scrape(List.of(8))), "500");
  }

  @Test
  void throws_when_a_page_holds_no_name_or_the_connection_breaks() {
    site.answer(7, Answer.NO_HEADING).answer(8, Answer.EMPTY).answer(9, Answer.BROKEN);
    for (int page : List.of(7, 8)) {
      var error = errorOf(() -> scraper.scrape(List.of(6, page)));
      assertThat(error).withFailMessage("Page %d has no name, and nobody heard an error.", page).isNotNull();
    }
    assertIOException("the connection broke", errorOf(() -> scraper.scrape(List.of(9))), "");
  }

  @Test
  void leaves_no_thread_behind_when_all_is_well_or_a_page_fails() throws Exception {
    scraper.scrape(List.of(1, 2, 3));
    assertEnded("all pages had come", senders.besides(Thread.currentThread()));
    site.answer(7, Answer.NOT_FOUND).hold(8);
    var call = Call.start(() -> scraper.scrape(List.of(7, 8)));
    site.awaitRequests(5);
    site.release(call.ends() ? 0 : 8); // it may wait for page 8
    assertEnded("page 7 had failed", senders.besides(Thread.currentThread()));
  }

  @Test
  void interrupts_its_threads_when_it_is_interrupted() {
    site.holdAll();
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3)));
    site.awaitInFlight(3);
    call.interrupt();
    assertInterrupted(call);
    assertEnded("scrape() had been interrupted", senders.besides(call.thread()));
  }

  @Test
  void waits_for_the_end_of_the_threads_it_interrupts() {
    senders.shut();
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3)));
    Stillness.await(() -> senders.alive() == 3 || call.isOver());
    call.interrupt();
    Stillness.await(() -> call.isOver() || (senders.interrupts() == 3 && Senders.waits(call.thread())));
    assertThat(call.isOver()).withFailMessage(() -> "Interrupted, it " + outcome(call)
        + " before its threads had ended.").isFalse();
  }

  /** Scrapes so that the first of these pages comes late, and the last one after all others. */
  private @Nullable List<Pokemon> scrape(List<Integer> numbers) {
    int requests = site.requests() + numbers.size();
    site.hold(numbers.getFirst()).hold(numbers.getLast());
    var call = Call.start(() -> scraper.scrape(numbers));
    for (var held : List.of(List.of(numbers.getFirst(), numbers.getLast()), List.of(numbers.getLast()))) {
      long left = numbers.stream().filter(held::contains).count(); // threads, once all others have ended
      Stillness.await(() -> call.isOver()
          || (site.requests() >= requests && senders.alive() == left && Senders.waits(call.thread())));
      site.release(held.getFirst(), held.getFirst());
    }
    site.releaseAll();
    assertThat(errorOf(call)).withFailMessage(() -> "It " + outcome(call) + ". Expected: Pokémon.").isNull();
    return call.value();
  }
}
