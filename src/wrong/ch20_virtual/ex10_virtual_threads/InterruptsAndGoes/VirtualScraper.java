// WRONG: It interrupts its threads, and goes without waiting for their end.
// FAILS: throws_only_when_its_threads_have_ended, waits_for_the_end_of_its_threads_also_when_it_is_interrupted
// SAYS: the thread of page 1 was still at work, it threw
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number))).toList();
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
  }
}
