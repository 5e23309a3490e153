// WRONG: Each task takes all permits: one page at a time.
// FAILS: fetches_all_other_pages_while_two_are_late, goes_on_as_before_when_it_has_been_interrupted, goes_on_as_before_when_a_page_has_failed, has_as_many_pages_on_their_way_as_it_may_and_never_more, has_one_limit_for_all_its_callers, begins_one_page_for_each_that_has_come
// SAYS: With a limit of 3, 1 of 12 pages were
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
  private final int atMost;
  private final Semaphore permits;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.atMost = atMost;
    this.permits = new Semaphore(atMost);
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
    permits.acquire(atMost);
    try {
      return pages.fetch(number);
    } finally {
      permits.release(atMost);
    }
  }
}
