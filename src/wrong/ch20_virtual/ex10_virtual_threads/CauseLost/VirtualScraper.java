// WRONG: The error is thrown anew, without its cause.
// FAILS: throws_an_IOException_when_a_page_fails, throws_when_a_page_fails_with_an_unchecked_exception, throws_only_when_its_threads_have_ended
// SAYS: the caller got java.io.IOException: a page could not be fetched
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
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number))).toList();
      try {
        var found = new ArrayList<Pokemon>();
        for (var future : futures) {
          found.add(future.get());
        }
        return found;
      } catch (ExecutionException e) {
        throw new IOException("a page could not be fetched");
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
