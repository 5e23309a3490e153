// WRONG: The pool has as many threads as the machine has cores, but waiting needs no core.
// FAILS: fetches_each_page_in_a_virtual_thread_of_its_own, has_1000_pages_on_their_way_at_once, interrupts_its_threads_when_it_is_interrupted
// SAYS: were platform threads
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
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
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
