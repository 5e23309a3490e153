package ch10_web.ex20_sync;

import static kata.testing.EndAssertions.assertIOExceptionItself;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.rethrowStub;
import static kata.testing.ScrapeAssertions.assertFound;
import static kata.testing.ScrapeAssertions.assertNeverMoreInFlight;
import static kata.testing.ScrapeAssertions.assertRequests;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.gate.Call;
import kata.pokedex.Answer;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncScraperTest {
  private final PokedexSite site = PokedexSite.open();
  private final SyncScraper scraper = new SyncScraper(site.address());

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void finds_the_name_on_one_page() throws Exception {
    assertScraped(scraper.scrape(List.of(25)), List.of(25));
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() throws Exception {
    var numbers = List.of(150, 4, 25, 1, 669);
    assertScraped(scraper.scrape(numbers), numbers);
  }

  @Test
  void takes_no_number_a_number_twice_or_200_numbers() throws Exception {
    assertScraped(scraper.scrape(List.of()), List.of());
    assertScraped(scraper.scrape(List.of(7, 7)), List.of(7, 7));
    assertScraped(scraper.scrape(numbersTo(200)), numbersTo(200));
  }

  @Test
  void reads_the_name_from_the_page_and_not_from_a_list() throws Exception {
    site.name(25, "Testachu").name(5000, "Farfetch'd of Flabébé");
    assertFound(
        scraper.scrape(List.of(25, 5000)),
        List.of(new Pokemon(25, "Testachu"), new Pokemon(5000, "Farfetch'd of Flabébé")));
  }

  @Test
  void follows_a_page_that_has_moved() throws Exception {
    site.answer(7, Answer.MOVED);
    assertScraped(scraper.scrape(List.of(6, 7, 8)), List.of(6, 7, 8));
  }

  @Test
  void asks_for_a_page_only_when_the_one_before_has_come() throws Exception {
    site.holdUntil(2);
    assertScraped(scraper.scrape(List.of(1, 2, 3)), List.of(1, 2, 3));
    assertNeverMoreInFlight(site, 1);
    assertRequests(site, 3);
  }

  @Test
  void throws_an_IOException_with_the_status_when_a_page_does_not_answer_200() {
    site.answer(7, Answer.NOT_FOUND).answer(8, Answer.SERVER_ERROR);
    assertIOExceptionItself("page 7 answered 404", errorOf(() -> scraper.scrape(List.of(6, 7))), "404");
    assertIOExceptionItself("page 8 answered 500", errorOf(() -> scraper.scrape(List.of(8))), "500");
  }

  @Test
  void throws_an_IOException_when_the_connection_breaks() {
    site.answer(9, Answer.BROKEN);
    var thrown = errorOf(() -> scraper.scrape(List.of(9)));
    assertIOExceptionItself("the connection broke in the middle of page 9", thrown, "");
  }

  @Test
  void throws_when_a_page_holds_no_name() {
    site.answer(7, Answer.NO_HEADING).answer(8, Answer.EMPTY);
    for (int number : new int[] {7, 8}) {
      assertThat(errorOf(() -> scraper.scrape(List.of(6, number))))
          .withFailMessage("Page %d has no h1, and no error reached the caller.", number)
          .isNotNull();
    }
  }

  @Test
  void stops_with_an_InterruptedException_when_its_thread_is_interrupted() {
    site.hold(1);
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3)));
    site.awaitRequests(2); // none but the first may come
    call.interrupt();
    call.ends(); // most answers end here; one whose reads cannot be interrupted needs its page first
    site.releaseAll();
    assertThat(call.ends())
        .withFailMessage(() -> "Interrupted during page 1, it never ended: " + call.whereItStands() + ".")
        .isTrue();
    rethrowStub(call.error());
    var during = "Interrupted during page 1, ";
    assertThat(site.requests())
        .withFailMessage("%sit asked for %d pages. Expected: no further one.", during, site.requests())
        .isEqualTo(1);
    assertThat(call.error())
        .withFailMessage("%sit returned %s. Expected: an InterruptedException.", during, call.value())
        .isNotNull();
    assertThat(call.error())
        .withFailMessage("%sit threw %s. Expected: an InterruptedException.", during, call.error())
        .isInstanceOf(InterruptedException.class);
  }
}
