// WRONG: A map sorts the pages by their numbers, and holds each number once.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers
// SAYS: in another order than asked for
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
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
      var found = new ConcurrentSkipListMap<Integer, Pokemon>();
      var futures = numbers.stream()
          .map(number -> threads.submit(() -> found.put(number, pages.fetch(number)))).toList();
      try {
        for (var future : futures) {
          future.get();
        }
        return List.copyOf(found.values());
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
