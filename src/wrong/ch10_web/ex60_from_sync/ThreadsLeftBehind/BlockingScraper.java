// WRONG: A pool listens to the pages, and nobody shuts it down.
// FAILS: after_the_tests
// SAYS: is idle, but keeps the program alive
package ch10_web.ex60_from_sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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
    var threads = Executors.newFixedThreadPool(2);
    for (var page : pages) {
      var _ = page.whenCompleteAsync((_, error) -> {
        if (error != null) {
          all.completeExceptionally(error);
        }
      }, threads);
    }
    return all;
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
