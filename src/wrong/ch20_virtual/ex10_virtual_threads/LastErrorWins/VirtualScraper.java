// WRONG: Who fails interrupts the others; that they were interrupted is then told in place of the error.
// FAILS: throws_only_when_its_threads_have_ended
// SAYS: page 2 had failed, and page 1 was given up, the caller got java.io.IOException: java.lang.InterruptedException
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
    var threads = new CopyOnWriteArrayList<Thread>();
    for (int i = 0; i < found.length; i++) {
      int place = i;
      threads.add(Thread.startVirtualThread(() -> {
        try {
          found[place] = pages.fetch(numbers.get(place));
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
    return List.of(found);
  }
}
