package ch10_web.ex50_as_completed;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kata.pokedex.Pokemon;

/**
 * Situation: a reader does not want to wait for the slowest page, but to see each Pokémon as soon as its page
 * has come. The answers arrive in several threads, and what shows them is not thread-safe.
 *
 * <p>Task: write {@link #scrape} without a thread that waits for a page. What you start, you end.
 *
 * <p>Run: {@code mvn test -Dtest=ArrivalScraperTest}
 */
public class ArrivalScraper {
  private final HttpClient client;
  private final URI site;

  /** The client follows redirects already. It stays the caller's, who closes it. */
  public ArrivalScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  /**
   * Asks for all these pages at once, and returns before the first of them has come.
   *
   * @param onArrival called with each Pokémon as soon as its page has come, once for each number, and never
   *     by two threads at once
   * @return completes when the last call of onArrival is over, with the Pokémon in the order of these calls.
   *     It fails if onArrival throws (with that as the cause), or if a page fails (as in ex30_async)
   */
  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers, Consumer<Pokemon> onArrival) {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with one page, handed to onArrival.");
  }
}
