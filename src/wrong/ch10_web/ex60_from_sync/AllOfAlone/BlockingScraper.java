// WRONG: allOf() waits for every page, also when one has failed long ago.
// FAILS: throws_the_IOException_of_a_page_itself_and_cancels_the_pages_still_pending,
//     throws_the_unchecked_exception_of_a_page_itself,
//     takes_the_exception_out_of_the_CompletionException_that_holds_it,
//     throws_as_soon_as_a_page_fails_while_earlier_ones_are_pending
// SAYS: It has failed with java.io.IOException: page 1 answered 404, and scrape() goes on: thread "caller"
//     waits at
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
      CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
          .get(NANOSECONDS.convert(deadline), NANOSECONDS);
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
