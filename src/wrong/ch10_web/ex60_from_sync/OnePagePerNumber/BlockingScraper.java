// WRONG: The futures are kept by their numbers, so a number that stands there twice is told once.
// FAILS: takes_no_number_one_a_number_twice_or_200_numbers
// SAYS: 1 of 2 Pokémon are missing
package ch10_web.ex60_from_sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    var pages = new LinkedHashMap<Integer, CompletableFuture<Pokemon>>();
    try {
      for (int number : numbers) {
        pages.put(number, fetch.apply(number));
      }
      allOrFirstError(pages.values()).get(NANOSECONDS.convert(deadline), NANOSECONDS);
      return pages.values().stream().map(CompletableFuture::join).toList();
    } catch (ExecutionException e) {
      throw causeOf(e);
    } finally {
      pages.values().forEach(page -> page.cancel(true));
    }
  }

  private static CompletableFuture<Void> allOrFirstError(Collection<CompletableFuture<Pokemon>> pages) {
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
    return switch (e.getCause()) {
      case IOException error -> throw error;
      case RuntimeException error -> error;
      case Error error -> throw error;
      case null, default -> throw new IOException(e);
    };
  }
}
