// WRONG: A gatherer has as many pages on their way as it is told to, but it does not hear an interrupt while it waits.
// FAILS: interrupts_its_threads_when_it_is_interrupted
// SAYS: did not end
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Gatherers;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try {
      return numbers.stream().gather(Gatherers.mapConcurrent(Math.max(1, numbers.size()), this::fetched))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
  }

  private Pokemon fetched(int number) {
    try {
      return pages.fetch(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }
}
