// WRONG: Each page gets its share of the deadline; a slow first page may not use that of the others.
// FAILS: throws_as_soon_as_a_page_fails_while_earlier_ones_are_pending,
//     has_one_deadline_for_all_pages_together
// SAYS: Whatever the deadline, scrape() does not wait a third of it for page 1.
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
      for (int number : numbers) {
        pages.add(fetch.apply(number));
      }
      var found = new ArrayList<Pokemon>();
      for (var page : pages) {
        found.add(page.get(NANOSECONDS.convert(deadline) / pages.size(), NANOSECONDS));
      }
      return found;
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
