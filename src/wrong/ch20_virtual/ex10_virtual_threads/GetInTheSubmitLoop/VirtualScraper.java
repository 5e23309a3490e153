// WRONG: Each page is waited for before the next one is handed in.
// FAILS: has_1000_pages_on_their_way_at_once, throws_only_when_its_threads_have_ended, interrupts_its_threads_when_it_is_interrupted
// SAYS: 1 page was on its way at once, 1000 expected
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
      try {
        var found = new ArrayList<Pokemon>();
        for (int number : numbers) {
          found.add(threads.submit(() -> pages.fetch(number)).get());
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
