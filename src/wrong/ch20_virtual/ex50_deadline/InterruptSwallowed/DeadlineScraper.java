// WRONG: An interrupt is taken for the end of the time: it returns what has come.
// FAILS: cancels_all_pages_when_it_is_interrupted
// SAYS: Interrupted, it returned
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

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

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline) throws IOException {
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
          next.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
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
