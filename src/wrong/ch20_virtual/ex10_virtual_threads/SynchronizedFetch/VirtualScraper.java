// WRONG: All threads stand in line at one lock.
// FAILS: has_1000_pages_on_their_way_at_once
// SAYS: 1 page was
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

  private synchronized Pokemon fetch(int number) throws IOException, InterruptedException {
    return pages.fetch(number);
  }
}
