// WRONG: A stream hands in the next page only when the next result is asked for.
// FAILS: has_1000_pages_on_their_way_at_once, throws_only_when_its_threads_have_ended, interrupts_its_threads_when_it_is_interrupted
// SAYS: 1 page was
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number)));
      try {
        var found = new ArrayList<Pokemon>();
        for (var future : (Iterable<Future<Pokemon>>) futures::iterator) {
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
