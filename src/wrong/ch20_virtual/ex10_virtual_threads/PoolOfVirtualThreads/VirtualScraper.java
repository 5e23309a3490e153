// WRONG: Virtual threads are put into a pool of ten, as if they were dear.
// FAILS: fetches_each_page_in_a_virtual_thread_of_its_own, has_1000_pages_on_their_way_at_once
// SAYS: 10 pages were on their way at once, 1000 expected
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newFixedThreadPool(10, Thread.ofVirtual().factory())) {
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
