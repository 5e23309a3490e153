// WRONG: The list is filled as the pages come.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers
// SAYS: in another order than asked for
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
      var done = new ExecutorCompletionService<Pokemon>(threads);
      numbers.forEach(number -> done.submit(() -> pages.fetch(number)));
      try {
        var found = new ArrayList<Pokemon>();
        while (found.size() < numbers.size()) {
          found.add(done.take().get());
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
