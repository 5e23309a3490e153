// WRONG: An unchecked exception ends the thread, and a null takes the place of the page.
// FAILS: throws_when_a_page_fails_with_an_unchecked_exception
// SAYS: A page failed with java.lang.IllegalStateException
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
        } catch (IOException | InterruptedException e) {
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
      for (var thread : threads) {
        thread.join();
      }
      throw e;
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return Arrays.asList(found);
  }
}
