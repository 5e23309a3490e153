// WRONG: Pages are asked in the order of the list: that page 3 has failed is heard when 1 and 2 have come, or the time is up.
// FAILS: throws_the_IOException_of_a_page_at_once_and_cancels_the_rest, throws_at_once_also_when_a_page_fails_with_an_unchecked_exception
// SAYS: Page 3 had failed, and it still waits
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
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
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number))).toList();
      try {
        for (var future : futures) {
          future.get(Math.max(0, end - System.nanoTime()), NANOSECONDS);
        }
      } catch (TimeoutException e) {
        System.out.println("time is up");
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        futures.forEach(future -> future.cancel(true));
      }
      return futures.stream().filter(future -> future.state() == State.SUCCESS).map(Future::resultNow)
          .toList();
    }
  }
}
