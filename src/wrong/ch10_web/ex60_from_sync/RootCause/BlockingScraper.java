// WRONG: It digs for the last cause of all. The page's own error, which says what was wanted, is thrown away.
// FAILS: throws_as_soon_as_a_page_fails_while_earlier_ones_are_pending
// SAYS: and scrape() threw java.lang.IllegalStateException: overload
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
      throw causeOf(e);
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

  private static RuntimeException causeOf(ExecutionException e) throws IOException {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return switch (root) {
      case IOException error -> throw error;
      case RuntimeException error -> error;
      case Error error -> throw error;
      default -> throw new IOException(e);
    };
  }
}
