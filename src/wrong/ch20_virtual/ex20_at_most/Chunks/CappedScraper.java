// WRONG: The pages are fetched in chunks; each chunk waits for the slowest page of the one before.
// FAILS: fetches_all_other_pages_while_two_are_late, begins_one_page_for_each_that_has_come, goes_on_as_before_when_a_page_has_failed
// SAYS: pages were asked for
package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final int atMost;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.atMost = atMost;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new ArrayList<Pokemon>();
    for (int from = 0; from < numbers.size(); from += atMost) {
      found.addAll(chunk(numbers.subList(from, Math.min(numbers.size(), from + atMost))));
    }
    return found;
  }

  private synchronized List<Pokemon> chunk(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number))).toList();
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
}
