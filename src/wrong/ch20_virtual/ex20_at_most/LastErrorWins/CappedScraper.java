// WRONG: The first error interrupts the others, and the last one is told: that they were interrupted.
// FAILS: leaves_no_thread_at_work_when_a_page_has_failed
// SAYS: page 6 was given up, the caller got java.io.IOException: java.lang.InterruptedException
package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final Semaphore permits;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.permits = new Semaphore(atMost);
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new Pokemon[numbers.size()];
    var error = new AtomicReference<Throwable>();
    var threads = new CopyOnWriteArrayList<Thread>();
    for (int i = 0; i < found.length; i++) {
      int place = i;
      threads.add(Thread.startVirtualThread(() -> {
        try {
          found[place] = fetch(numbers.get(place));
        } catch (Exception e) {
          error.set(e);
          threads.forEach(Thread::interrupt);
        }
      }));
    }
    try {
      for (var thread : threads) {
        thread.join();
      }
    } finally {
      threads.forEach(Thread::interrupt);
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return List.of(found);
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    permits.acquire();
    try {
      return pages.fetch(number);
    } finally {
      permits.release();
    }
  }
}
