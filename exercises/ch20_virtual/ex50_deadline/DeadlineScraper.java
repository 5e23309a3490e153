package ch20_virtual.ex50_deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

/**
 * Situation: a reader waits for a list. Most pages come at once, one or two perhaps never. When the time is up, a list
 * with a gap is better than none.
 *
 * <p>Task: write {@link #scrape}, which returns what has come in time. You choose the means.
 *
 * <p>Run: {@code mvn test -Dtest=DeadlineScraperTest}
 */
public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  /**
   * Fetches all pages at once, each in a thread of its own, and waits until all have come, one fails, or the deadline is
   * over: one deadline for all together. When this returns or throws, the fetches still on their way have been
   * interrupted, and their threads have ended, or are about to. May be called by several threads at once.
   *
   * @return the Pokémon whose pages have come before the deadline, and none that come after it, in the order asked for
   * @throws IOException as soon as a page fails: its error, or one that has it as a cause. An unchecked exception may
   *     also come through as it is
   * @throws InterruptedException if the caller is interrupted, whatever has come until then
   */
  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin without the deadline.");
  }
}
