// WRONG: A page that fails counts as one that did not come in time.
// FAILS: throws_the_IOException_of_a_page_at_once_and_cancels_the_rest, throws_at_once_also_when_a_page_fails_with_an_unchecked_exception
// SAYS: Page 3 had failed, and it still waits
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    long end = System.nanoTime() + deadline.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      var futures = numbers.stream().map(number -> done.submit(() -> pages.fetch(number))).toList();
      try {
        for (int left = numbers.size(); left > 0; left--) {
          var next = done.poll(end - System.nanoTime(), NANOSECONDS);
          if (next == null) {
            break;
          }
        }
      } finally {
        futures.forEach(future -> future.cancel(true));
      }
      return futures.stream().filter(future -> future.state() == State.SUCCESS).map(Future::resultNow)
          .toList();
    }
  }
}
