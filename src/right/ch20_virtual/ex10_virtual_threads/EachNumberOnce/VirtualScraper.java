package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.LinkedHashMap;
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
    var asked = new LinkedHashMap<Integer, Future<Pokemon>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number : numbers) {
        asked.computeIfAbsent(number, _ -> threads.submit(() -> pages.fetch(number)));
      }
      try {
        for (var page : asked.values()) {
          page.get();
        }
      } catch (InterruptedException | ExecutionException e) {
        asked.values().forEach(page -> page.cancel(true));
        if (e instanceof InterruptedException interrupt) {
          throw interrupt;
        }
        throw new IOException(e);
      }
    }
    return numbers.stream().map(asked::get).map(Future::resultNow).toList();
  }
}
