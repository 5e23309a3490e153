// WRONG: The semaphore lets several threads in at once, and the map that they fill is not made for that.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers,
// fetches_a_page_anew_in_every_call
// SAYS: Two threads were changing the same HashMap at once
package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
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
      var found = new HashMap<Integer, Pokemon>();
      var futures = IntStream.range(0, numbers.size())
          .<Future<?>>mapToObj(place -> threads.submit(() -> found.put(place, fetch(numbers.get(place)))))
          .toList();
      try {
        for (var future : futures) {
          future.get();
        }
        return IntStream.range(0, numbers.size()).mapToObj(found::get).toList();
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
