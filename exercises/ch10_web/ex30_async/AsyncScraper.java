package ch10_web.ex30_async;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.pokedex.Pokemon;

/**
 * Situation: a program that fetches page after page spends nearly all its time waiting. The client can send a
 * request without waiting, and call back when the answer has come.
 *
 * <p>Task: write {@link #scrape} so that all requests are in flight at once, and no thread waits for a page:
 * neither the caller's, nor the client's, nor one of your own.
 *
 * <p>Run: {@code mvn test -Dtest=AsyncScraperTest}
 */
public class AsyncScraper {
  private final HttpClient client;
  private final URI site;

  /** The client follows redirects already. It stays the caller's, who closes it. */
  public AsyncScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  /**
   * Asks for all these pages at once, and returns before the first of them has come.
   *
   * @return completes with the Pokémon in the order asked for, one for each number. It fails if a page
   *     answers with another status than 200 (with an IOException, itself or as the cause, whose message
   *     holds the status), does not come whole or not at all (with an IOException, likewise), or has no name
   */
  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with one page and client.sendAsync(…).");
  }
}
