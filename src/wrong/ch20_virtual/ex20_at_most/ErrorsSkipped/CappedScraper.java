// WRONG: A page that fails is left out, and nobody hears of it.
// FAILS: throws_the_error_of_a_page_that_fails
// SAYS: no error reached the caller
package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
      var futures = numbers.stream().map(number -> threads.submit(() -> fetch(number))).toList();
      try {
        var found = new ArrayList<Pokemon>();
        for (var future : futures) {
          try {
            found.add(future.get());
          } catch (ExecutionException e) {
            System.out.println(e.getMessage());
          }
        }
        return found;
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
