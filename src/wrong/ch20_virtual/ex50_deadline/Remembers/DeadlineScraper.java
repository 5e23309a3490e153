// WRONG: Pages are kept from one call to the next: what has changed on the site is never seen.
// FAILS: fetches_a_page_anew_in_every_call
// SAYS: Page 5 had changed between two calls
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;
  private final Map<Integer, Pokemon> known = new ConcurrentHashMap<>();

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      var futures = numbers.stream().map(number -> done.submit(() -> fetch(number))).toList();
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

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var found = known.get(number);
    if (found == null) {
      found = pages.fetch(number);
      known.put(number, found);
    }
    return found;
  }
}
