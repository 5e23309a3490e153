package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import kata.pokedex.Pokemon;

/**
 * Situation: a thread that waits for a page does nothing else. With a thread for every page, all of them wait at the
 * same time. But a thread returns nothing, and nobody calls it: who hears of its result, and who of its error?
 *
 * <p>Task: write {@link #scrape} with threads that you start yourself, one for each page. They may be platform or
 * virtual threads.
 *
 * <p>Run: {@code mvn test -Dtest=ThreadScraperTest}
 */
public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  /** @param client fetches the pages; it stays the caller's, who closes it */
  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  /**
   * Fetches all pages at once, each in a thread of its own. When this returns or throws, these threads have ended.
   *
   * @return the Pokémon in the order asked for, whichever page comes first
   * @throws IOException if a page answers with another status than 200 (the message holds the status), or not at all.
   *     Whatever is thrown in a thread, the caller gets an error: the thread's own, or one that has it as its cause
   * @throws InterruptedException if the caller is interrupted; it then interrupts its threads, and waits for their end
   */
  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with a method that fetches one page.");
  }
}
