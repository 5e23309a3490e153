// WRONG: orTimeout() on a page completes its future, and does not cancel it: the request goes on.
// FAILS: throws_a_TimeoutException_at_the_deadline_and_cancels_the_pages_still_pending
// SAYS: The deadline is over, and scrape() leaves pages uncancelled
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
        pages.add(fetch.apply(number).orTimeout(NANOSECONDS.convert(deadline), NANOSECONDS));
      }
      allOrFirstError(pages).get();
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

  private static RuntimeException causeOf(ExecutionException e) throws IOException, TimeoutException {
    return switch (e.getCause()) {
      case IOException error -> throw error;
      case TimeoutException error -> throw error;
      case RuntimeException error -> error;
      case Error error -> throw error;
      case null, default -> throw new IOException(e);
    };
  }
}
