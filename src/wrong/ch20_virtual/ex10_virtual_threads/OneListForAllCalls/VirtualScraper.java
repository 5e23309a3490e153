// WRONG: The list is a field: two callers at once write into the same one.
// FAILS: serves_two_callers_at_once
// SAYS: Two callers were at work at once
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
  private final List<Future<Pokemon>> futures = new ArrayList<>();

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    futures.clear();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      numbers.forEach(number -> futures.add(threads.submit(() -> pages.fetch(number))));
      try {
        var found = new ArrayList<Pokemon>();
        for (int i = 0; i < futures.size(); i++) {
          found.add(futures.get(i).get());
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
