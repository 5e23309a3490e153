// WRONG: The next page is asked for when the last one has come.
// FAILS: ?
// SAYS: and 1 of 1000 were on their way
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
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
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var found = new ArrayList<Pokemon>();
    try {
      for (int number : numbers) {
        found.add(threads.submit(() -> pages.fetch(number)).get(end - System.nanoTime(), NANOSECONDS));
      }
    } catch (TimeoutException e) {
      System.out.println("time is up");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return found;
  }
}
