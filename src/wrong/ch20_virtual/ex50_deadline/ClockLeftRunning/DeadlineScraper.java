// WRONG: The clock is never stopped: one thread more with every call.
// FAILS: after_the_tests
// SAYS: were left behind
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        var over = new CompletableFuture<Void>();
        var futures = new ArrayList<CompletableFuture<Pokemon>>();
        for (int number : numbers) {
          var page = CompletableFuture.supplyAsync(() -> fetched(number), threads);
          page.exceptionally(e -> {
            over.completeExceptionally(e);
            return null;
          });
          futures.add(page);
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).thenRun(() -> over.complete(null));
        Executors.newScheduledThreadPool(1).schedule(() -> over.complete(null), deadline.toNanos(),
            NANOSECONDS);
        over.get();
        var inTime =
            futures.stream().filter(page -> page.isDone() && !page.isCompletedExceptionally()).toList();
        return inTime.stream().map(CompletableFuture::join).toList();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private Pokemon fetched(int number) {
    try {
      return pages.fetch(number);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }
}
