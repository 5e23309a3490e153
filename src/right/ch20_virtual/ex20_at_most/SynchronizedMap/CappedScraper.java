package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
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
      var found = Collections.synchronizedSortedMap(new TreeMap<Integer, Pokemon>());
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
