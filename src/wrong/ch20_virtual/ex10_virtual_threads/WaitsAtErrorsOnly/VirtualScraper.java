// WRONG: It waits for its threads when a page fails, but not when it is interrupted.
// FAILS: waits_for_the_end_of_its_threads_also_when_it_is_interrupted
// SAYS: When it had been interrupted, and the thread of page 1 was still at work, it threw
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new Pokemon[numbers.size()];
    var error = new AtomicReference<Exception>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < found.length; i++) {
      int at = i;
      threads.add(Thread.startVirtualThread(() -> {
        try {
          found[at] = pages.fetch(numbers.get(at));
        } catch (Exception e) {
          error.compareAndSet(null, e);
        }
      }));
    }
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return List.of(found);
  }
}
