package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.List;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

/**
 * Situation: a thread of the operating system costs about a megabyte, so nobody starts a thousand of them to wait for a
 * thousand pages. A virtual thread costs about a kilobyte: while it waits, it needs no thread of the system at all.
 *
 * <p>Task: write {@link #scrape} with a virtual thread for each page. In it, call {@code pages.fetch(number)}, which
 * blocks until the page has come.
 *
 * <p>Run: {@code mvn test -Dtest=VirtualScraperTest}
 */
public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  /**
   * Fetches all pages at once, each in a virtual thread of its own. When this returns or throws, these threads have
   * ended. May be called by several threads at once.
   *
   * @return the Pokémon in the order asked for, whichever page comes first
   * @throws IOException if a page fails, checked or not: its error, or one that has it as a cause. An unchecked
   *     exception may also come through as it is
   * @throws InterruptedException if the caller is interrupted; it then interrupts its threads, and waits for their end
   */
  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with one virtual thread.");
  }
}
