// WRONG: It counts the deadline in whole seconds: of 0.9 s nothing is left.
// FAILS: returns_at_the_deadline_what_has_come_and_cancels_the_rest
// SAYS: and it was not waited for
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
    long end = System.nanoTime() + SECONDS.toNanos(deadline.toSeconds());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      var futures = numbers.stream().map(number -> done.submit(() -> pages.fetch(number))).toList();
      try {
        for (int left = numbers.size(); left > 0; left--) {
          var next = done.poll(end - System.nanoTime(), NANOSECONDS);
          if (next == null) {
            break;
          }
          next.get();
        }
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
