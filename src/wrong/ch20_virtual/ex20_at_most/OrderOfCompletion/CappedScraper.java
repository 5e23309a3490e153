// WRONG: The list is filled as the pages come.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers
// SAYS: in another order than asked for
package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final Semaphore permits;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.permits = new Semaphore(atMost);
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      numbers.forEach(number -> done.submit(() -> fetch(number)));
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

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    permits.acquire();
    try {
      return pages.fetch(number);
    } finally {
      permits.release();
    }
  }
}
