package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.List;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

/**
 * Situation: virtual threads are cheap, what they wait for is not. Ten thousand pages on their way at once are ten
 * thousand connections and as many buffers; sites refuse that, and memory runs out. A pool used to be the limit. But
 * virtual threads are not pooled, so the limit has to come from somewhere else.
 *
 * <p>Task: write {@link #scrape} with a virtual thread for each page, and a limit to the pages on their way.
 *
 * <p>Run: {@code mvn test -Dtest=CappedScraperTest}
 */
public class CappedScraper {
  private final PageSource pages;

  /**
   * @param atMost how many pages may be on their way at once, for all callers of this scraper together: a caller waits
   *     for a place, never for the end of another call
   */
  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
  }

  /**
   * Fetches these pages, each in a virtual thread of its own. When this returns or throws, these threads have ended, or
   * are about to, and the next call may have as many pages on their way as the first.
   *
   * @return the Pokémon in the order asked for
   * @throws IOException if a page fails: its error, or one that has it as a cause
   * @throws InterruptedException if the caller is interrupted; the pages on their way are given up
   */
  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin as in VirtualScraper.");
  }
}
