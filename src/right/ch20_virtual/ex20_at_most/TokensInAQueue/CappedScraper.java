package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final BlockingQueue<Integer> tokens;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.tokens = new ArrayBlockingQueue<>(atMost, true);
    for (int i = 0; i < atMost; i++) {
      tokens.add(i);
    }
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = numbers.stream().map(number -> threads.submit(() -> fetch(number))).toList();
      try {
        var found = new ArrayList<Pokemon>();
        for (var future : futures) {
          found.add(future.get());
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
    var token = tokens.take();
    try {
      return pages.fetch(number);
    } finally {
      tokens.add(token);
    }
  }
}
