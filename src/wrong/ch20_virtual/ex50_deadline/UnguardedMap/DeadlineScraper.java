// WRONG: All threads put their pages into one map, which is not made for several threads.
// FAILS: returns_the_pokemon_in_the_order_asked_for, fetches_a_page_anew_in_every_call
// SAYS: Two threads were changing the same HashMap at once
package ch20_virtual.ex50_deadline;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
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
    var found = new HashMap<Integer, Pokemon>();
    var error = new AtomicReference<Throwable>();
    var wake = new CountDownLatch(1);
    var left = new AtomicInteger(numbers.size());
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < numbers.size(); i++) {
      int place = i;
      threads.add(Thread.startVirtualThread(() -> {
        try {
          found.put(place, pages.fetch(numbers.get(place)));
          if (left.decrementAndGet() == 0) {
            wake.countDown();
          }
        } catch (Throwable e) {
          error.compareAndSet(null, e);
          wake.countDown();
        }
      }));
    }
    try {
      if (!numbers.isEmpty()) {
        wake.await(deadline.toNanos(), NANOSECONDS);
      }
      if (error.get() != null) {
        throw new IOException(error.get());
      }
      return new TreeMap<>(found).values().stream().toList();
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
