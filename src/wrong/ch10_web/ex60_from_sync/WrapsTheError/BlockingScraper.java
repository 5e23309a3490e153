// WRONG: The ExecutionException of get() is wrapped and thrown on; the caller must dig for the IOException.
// FAILS: throws_the_IOException_of_a_page_itself_and_cancels_the_pages_still_pending,
//     throws_the_unchecked_exception_of_a_page_itself,
//     takes_the_exception_out_of_the_CompletionException_that_holds_it,
//     throws_as_soon_as_a_page_fails_while_earlier_ones_are_pending
// SAYS: and scrape() threw java.lang.RuntimeException: java.util.concurrent.ExecutionException:
//     java.io.IOException: page 1 answered 404
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
      allOrFirstError(pages).get(NANOSECONDS.convert(deadline), NANOSECONDS);
      return pages.stream().map(CompletableFuture::join).toList();
    } catch (ExecutionException e) {
      throw new RuntimeException(e);
    } finally {
      pages.forEach(page -> page.cancel(true));
    }
  }

  private static CompletableFuture<Void> allOrFirstError(List<CompletableFuture<Pokemon>> pages) {
    var all = CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new));
    for (var page : pages) {
      var _ = page.whenComplete((_, error) -> {
        if (error != null) {
          all.completeExceptionally(error);
        }
      });
    }
    return all;
  }
}
