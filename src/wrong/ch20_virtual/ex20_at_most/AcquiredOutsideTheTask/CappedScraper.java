// WRONG: The permit is held while the page is handed in, and given back before it is fetched.
// FAILS: goes_on_as_before_when_it_has_been_interrupted, goes_on_as_before_when_a_page_has_failed, has_as_many_pages_on_their_way_as_it_may_and_never_more, has_one_limit_for_all_its_callers, begins_one_page_for_each_that_has_come
// SAYS: were on their way
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
          permits.acquire();
          try {
            futures.add(threads.submit(() -> pages.fetch(number)));
          } finally {
            permits.release();
          }
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
