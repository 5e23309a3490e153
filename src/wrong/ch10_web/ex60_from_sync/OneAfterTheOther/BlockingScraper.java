// WRONG: The next page is fetched when the one before has come.
// FAILS: returns_the_pokemon_in_the_order_asked_for_when_the_first_page_comes_last,
//     fetches_every_page_before_the_first_has_come,
//     throws_the_IOException_of_a_page_itself_and_cancels_the_pages_still_pending,
//     throws_the_unchecked_exception_of_a_page_itself,
//     takes_the_exception_out_of_the_CompletionException_that_holds_it,
//     throws_as_soon_as_a_page_fails_while_earlier_ones_are_pending,
//     has_one_deadline_for_all_pages_together,
//     throws_an_InterruptedException_when_interrupted_and_cancels_the_pages_still_pending,
//     cancels_what_it_has_started_when_fetch_itself_throws
// SAYS: It has fetched 1 of 20 pages, and no other: thread "caller" waits at
package ch10_web.ex60_from_sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    var pages = new ArrayList<CompletableFuture<Pokemon>>();
    try {
      long end = System.nanoTime() + NANOSECONDS.convert(deadline);
      for (int number : numbers) {
        var page = fetch.apply(number);
        pages.add(page);
        page.get(end - System.nanoTime(), NANOSECONDS);
      }
      return pages.stream().map(CompletableFuture::join).toList();
    } catch (ExecutionException e) {
      throw causeOf(e);
    } finally {
      pages.forEach(page -> page.cancel(true));
    }
  }

  private static RuntimeException causeOf(ExecutionException e) throws IOException {
    return switch (e.getCause()) {
      case IOException error -> throw error;
      case RuntimeException error -> error;
      case Error error -> throw error;
      case null, default -> throw new IOException(e);
    };
  }
}
