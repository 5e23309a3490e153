package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

/**
 * Situation: the same pages lie on several mirrors. Nobody knows which one is quick today, which is slow, and which is
 * down. So all are asked, and whoever answers first has won.
 *
 * <p>Task: write {@link #scrape}. You choose the means; {@code StructuredTaskScope} has a joiner for it.
 *
 * <p>Run: {@code mvn test -Dtest=MirrorScraperTest}
 */
public class MirrorScraper {
  private final List<PageSource> mirrors;

  /** @param mirrors one at least */
  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  /**
   * Asks all mirrors for this page at once, each in a thread of its own. When this returns or throws, the fetches still
   * on their way have been interrupted, and their threads have ended, or are about to.
   *
   * @return the page that comes first; a mirror that fails does not matter as long as another one may still answer
   * @throws IOException if all mirrors have failed, with whatever exceptions: one of these, or with one as its cause
   * @throws InterruptedException if the caller is interrupted
   */
  public Pokemon scrape(int number) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin by asking all mirrors.");
  }
}
