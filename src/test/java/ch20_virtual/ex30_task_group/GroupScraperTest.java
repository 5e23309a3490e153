package ch20_virtual.ex30_task_group;

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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import kata.gate.Call;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.BlockingPokedex.WhenInterrupted;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupScraperTest {
  /** Of all threads, only the subtasks of a scope inherit it from the thread that opens the scope. */
  private static final ScopedValue<String> CALLER = ScopedValue.newInstance();

  private final BlockingPokedex pokedex = BlockingPokedex.open();
  private final GroupScraper scraper = new GroupScraper(pokedex);

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
  void fetches_a_page_anew_in_every_call() {
    assertFetchesAnew(pokedex, scraper::scrape);
  }

  @Test
  void serves_two_callers_at_once() {
    assertServesTwoCallers(pokedex, scraper::scrape);
  }

  @Test
  void has_1000_pages_on_their_way_at_once_each_in_a_virtual_thread() {
    pokedex.holdAll();
    var call = Call.start(() -> scraper.scrape(numbersTo(1000)));
    pokedex.awaitInside(1000);
    assertWaits("none of 1000 pages had come yet", call);
    pokedex.releaseAll();
    resultOf(call);
    assertInside(pokedex, 1000);
    assertVirtualThreadEach(pokedex);
  }

  @Test
  void fetches_the_pages_in_subtasks_of_a_scope() throws Exception {
    var outside = ConcurrentHashMap.<Integer>newKeySet();
    PageSource looking = number -> {
      if (!CALLER.isBound()) {
        outside.add(number);
      }
      return pokedex.fetch(number);
    };
    var call = Call.start(() -> ScopedValue.where(CALLER, "test")
        .call(() -> new GroupScraper(looking).scrape(List.of(1, 2, 3))));
    errorOf(call);
    assertThat(outside)
        .withFailMessage(
            "The caller's scoped value did not reach the pages %s: threads of an executor, or bare ones,"
                + " do not inherit it. Expected: each page is a subtask of a StructuredTaskScope.",
            outside)
        .isEmpty();
    assertThat(pokedex.threads()).withFailMessage("The caller fetched a page itself.")
        .doesNotContain(call.thread());
  }

  @Test
  void throws_the_IOException_of_a_page() {
    pokedex.fail(7, new IOException("page 7 answered 500"));
    assertIOExceptionItself("page 7 answered 500", errorOf(() -> scraper.scrape(List.of(6, 7, 8))), "500");
  }

  @Test
  void throws_when_a_page_fails_with_an_unchecked_exception() {
    var error = new IllegalStateException("page 7 has no heading");
    pokedex.fail(7, error);
    assertFailsWith(error, Call.start(() -> scraper.scrape(List.of(6, 7, 8))));
  }

  @Test
  void cancels_the_other_pages_as_soon_as_one_fails() {
    var call = failing();
    if (!call.ends()) {
      fail("Page 2 had failed, and it still waits for pages that never come: " + call.whereItStands()
          + ". Expected: it cancels them, and throws.");
    }
    assertIOExceptionItself("page 2 answered 500", errorOf(call), "500");
    assertCancelled("page 2 had failed", pokedex, 1, 3);
  }

  @Test
  void throws_only_when_all_its_subtasks_have_ended() {
    pokedex.whenInterrupted(1, WhenInterrupted.LINGERS);
    assertWaits("page 2 had failed, and the thread of page 1 was still at work", failing());
  }

  @Test
  void cancels_all_pages_when_it_is_interrupted() {
    pokedex.holdAll();
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3)));
    pokedex.awaitInside(3);
    call.interrupt();
    assertInterrupted(call);
    assertCancelled("scrape() had been interrupted", pokedex, 1, 2, 3);
  }

  /** A call for three pages, of which the second fails, while the others never come. */
  private Call<List<Pokemon>> failing() {
    pokedex.holdAll().fail(2, new IOException("page 2 answered 500"));
    var call = Call.start(() -> scraper.scrape(List.of(1, 2, 3)));
    pokedex.awaitInside(3);
    pokedex.release(2);
    return call;
  }
}
