package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var found = Collections.synchronizedMap(new HashMap<Integer, Pokemon>());
      var futures = IntStream.range(0, numbers.size())
          .<Future<?>>mapToObj(
              place -> threads.submit(() -> found.put(place, pages.fetch(numbers.get(place)))))
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
}
