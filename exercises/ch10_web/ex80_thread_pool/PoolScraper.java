package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import kata.pokedex.Pokemon;

/**
 * Situation: a thread per page is fine for twenty pages, and too much for a small server when there are thousands. A
 * pool has a fixed number of threads; each takes the next page as soon as it has finished one.
 *
 * <p>Task: write {@link #scrape} with a pool of exactly that many threads. They, and no other thread, ask for the
 * pages, with {@code client.send(…)}. The client is the caller's: use it, do not close it. The pool is yours.
 *
 * <p>Run: {@code mvn test -Dtest=PoolScraperTest}
 */
public class PoolScraper {
  private final HttpClient client;
  private final URI site;
  private final int threads;

  public PoolScraper(HttpClient client, URI site, int threads) {
    this.client = client;
    this.site = site;
    this.threads = threads;
  }

  /**
   * Fetches these pages. Whether it returns or throws: the threads of its pool have ended, or are about to.
   *
   * @return the Pokémon in the order asked for
   * @throws IOException if a page answers with another status than 200 (the message, or its cause's, holds the status)
   * @throws InterruptedException if the calling thread is interrupted; pages under way are given up
   */
  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with the pool, and with one task.");
  }
}
