// WRONG: The limit is right, but the threads that wait are those of the operating system.
// FAILS: fetches_each_page_in_a_virtual_thread_of_its_own
// SAYS: were platform threads
package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var futures = numbers.stream().map(number -> threads.submit(() -> fetch(number))).toList();
      try {
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

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    permits.acquire();
    try {
      return pages.fetch(number);
    } finally {
      permits.release();
    }
  }
}
