// WRONG: CompletableFuture.join() does not hear an interrupt.
// FAILS: interrupts_its_threads_when_it_is_interrupted
// SAYS: did not end
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
      var futures = numbers.stream()
          .map(number -> CompletableFuture.supplyAsync(() -> fetched(number), threads)).toList();
      try {
        return futures.stream().map(CompletableFuture::join).toList();
      } catch (CompletionException e) {
        throw new IOException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private Pokemon fetched(int number) {
    try {
      return pages.fetch(number);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }
}
