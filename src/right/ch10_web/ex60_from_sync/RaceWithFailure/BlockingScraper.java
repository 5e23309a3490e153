package ch10_web.ex60_from_sync;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

/** Whichever comes first: all pages, or a future that only failures complete. */
public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    var pages = new LinkedList<CompletableFuture<Pokemon>>();
    try {
      numbers.forEach(number -> pages.add(fetch.apply(number)));
      var failure = new CompletableFuture<Object>();
      pages.forEach(page -> page.exceptionally(e -> {
        failure.completeExceptionally(e);
        return null;
      }));
      var all = CompletableFuture.allOf(pages.toArray(new CompletableFuture<?>[0]));
      CompletableFuture.anyOf(failure, all).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return pages.stream().map(CompletableFuture::join).collect(toCollection(LinkedList::new));
    } catch (ExecutionException e) {
      cancel(pages);
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (TimeoutException | InterruptedException | RuntimeException e) {
      cancel(pages);
      throw e;
    }
  }

  private static void cancel(List<CompletableFuture<Pokemon>> pages) {
    pages.forEach(page -> page.completeExceptionally(new java.util.concurrent.CancellationException()));
  }
}
