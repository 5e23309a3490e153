// WRONG: A lock lets one caller in after the other, though there are places for both.
// FAILS: goes_on_as_before_when_a_page_has_failed
// SAYS: It did not end
package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final ReentrantLock turn = new ReentrantLock();
  private final int atMost;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.atMost = atMost;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    turn.lockInterruptibly();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var permits = new Semaphore(atMost);
      var futures = numbers.stream().map(number -> threads.submit(() -> fetch(number, permits))).toList();
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
    } finally {
      turn.unlock();
    }
  }

  private Pokemon fetch(int number, Semaphore permits) throws IOException, InterruptedException {
    permits.acquire();
    try {
      return pages.fetch(number);
    } finally {
      permits.release();
    }
  }
}
