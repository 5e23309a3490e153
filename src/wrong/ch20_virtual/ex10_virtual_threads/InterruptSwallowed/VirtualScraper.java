// WRONG: Interrupted, it returns what it has, as if that were all.
// FAILS: interrupts_its_threads_when_it_is_interrupted
// SAYS: Interrupted, it returned
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
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number))).toList();
      try {
        var found = new ArrayList<Pokemon>();
        try {
          for (var future : futures) {
            found.add(future.get());
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
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
