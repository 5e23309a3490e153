// WRONG: A thread of the operating system is started for each page.
// FAILS: fetches_each_page_in_a_virtual_thread_of_its_own
// SAYS: were platform threads
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
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number))).toList();
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
    }
  }
}
