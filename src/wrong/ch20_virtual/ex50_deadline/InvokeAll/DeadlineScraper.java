// WRONG: invokeAll() knows deadlines, but it waits for all pages, also when one has failed.
// FAILS: throws_the_IOException_of_a_page_at_once_and_cancels_the_rest, throws_at_once_also_when_a_page_fails_with_an_unchecked_exception
// SAYS: Page 3 had failed, and it still waits
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    var tasks = numbers.stream().<Callable<Pokemon>>map(number -> () -> pages.fetch(number)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var found = new ArrayList<Pokemon>();
      for (var future : threads.invokeAll(tasks, deadline.toNanos(), NANOSECONDS)) {
        if (future.state() == State.FAILED) {
          throw new IOException(future.exceptionNow());
        }
        if (future.state() == State.SUCCESS) {
          found.add(future.resultNow());
        }
      }
      return found;
    }
  }
}
