// WRONG: The next page is asked for when the last one has come.
// FAILS: asks_for_all_pages_at_once_and_waits_for_the_last_one, returns_at_the_deadline_what_has_come_and_cancels_the_rest, has_one_deadline_for_all_pages_together, throws_the_IOException_of_a_page_at_once_and_cancels_the_rest, cancels_all_pages_when_it_is_interrupted, throws_at_once_also_when_a_page_fails_with_an_unchecked_exception
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
