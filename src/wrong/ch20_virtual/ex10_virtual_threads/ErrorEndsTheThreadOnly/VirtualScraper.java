// WRONG: What is thrown in a thread ends that thread, and nobody else hears of it.
// FAILS: throws_an_IOException_when_a_page_fails, throws_when_a_page_fails_with_an_unchecked_exception, throws_only_when_its_threads_have_ended
// SAYS: When page 7 answered 500, no error reached the caller
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new Pokemon[numbers.size()];
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < found.length; i++) {
      int place = i;
      threads.add(Thread.startVirtualThread(() -> {
        try {
          found[place] = pages.fetch(numbers.get(place));
        } catch (IOException | InterruptedException e) {
          throw new IllegalStateException(e);
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
    return Arrays.asList(found);
  }
}
