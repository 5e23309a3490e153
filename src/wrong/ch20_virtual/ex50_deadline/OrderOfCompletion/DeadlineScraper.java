// WRONG: The list is filled as the pages come.
// FAILS: returns_the_pokemon_in_the_order_asked_for
// SAYS: in another order than asked for
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      var futures = numbers.stream().map(number -> done.submit(() -> pages.fetch(number))).toList();
      var found = new ArrayList<Pokemon>();
      try {
        for (int left = numbers.size(); left > 0; left--) {
          var next = done.poll(end - System.nanoTime(), NANOSECONDS);
          if (next == null) {
            break;
          }
          found.add(next.get());
        }
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        futures.forEach(future -> future.cancel(true));
      }
      return found;
    }
  }
}
