// WRONG: Interrupted, it throws at once and leaves its threads at work.
// FAILS: interrupts_its_threads_when_it_is_interrupted, waits_for_the_end_of_its_threads_also_when_it_is_interrupted
// SAYS: nobody cancelled the pages still on their way
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    var error = new AtomicReference<Throwable>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < found.length; i++) {
      int place = i;
      threads.add(Thread.startVirtualThread(() -> {
        try {
          found[place] = pages.fetch(numbers.get(place));
        } catch (Throwable e) {
          error.compareAndSet(null, e);
        }
      }));
    }
    for (var thread : threads) {
      thread.join();
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return Arrays.asList(found);
  }
}
