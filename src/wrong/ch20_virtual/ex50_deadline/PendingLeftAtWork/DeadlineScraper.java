// WRONG: When the time is up, the threads that still fetch are left alone.
// FAILS: returns_at_the_deadline_what_has_come_and_cancels_the_rest, throws_the_IOException_of_a_page_at_once_and_cancels_the_rest, cancels_all_pages_when_it_is_interrupted
// SAYS: nobody cancelled the pages still on their way
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    var found = new ConcurrentHashMap<Integer, Pokemon>();
    var error = new AtomicReference<Throwable>();
    var wake = new CountDownLatch(1);
    var left = new AtomicInteger(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      int place = i;
      Thread.startVirtualThread(() -> {
        try {
          found.put(place, pages.fetch(numbers.get(place)));
          if (left.decrementAndGet() == 0) {
            wake.countDown();
          }
        } catch (Throwable e) {
          error.compareAndSet(null, e);
          wake.countDown();
        }
      });
    }
    if (!numbers.isEmpty()) {
      wake.await(deadline.toNanos(), NANOSECONDS);
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return new TreeMap<>(found).values().stream().toList();
  }
}
