package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final Semaphore permits;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.permits = new Semaphore(atMost);
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        var futures = new ArrayList<Future<Pokemon>>();
        for (int number : numbers) {
          // The caller waits for a permit, the task gives it back: so there are never more threads than permits.
          permits.acquire();
          futures.add(threads.submit(() -> {
            try {
              return pages.fetch(number);
            } finally {
              permits.release();
            }
          }));
        }
        var found = new ArrayList<Pokemon>();
        for (var future : futures) {
          found.add(future.get());
        }
        return found;
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
