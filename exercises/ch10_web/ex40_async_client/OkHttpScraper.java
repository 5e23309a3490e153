package ch10_web.ex40_async_client;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.pokedex.Pokemon;
import okhttp3.OkHttpClient;

/**
 * Situation: OkHttp knows no futures. {@code client.newCall(request).enqueue(callback)} returns at once, and OkHttp
 * calls the callback when the answer is there. Your callers want a future.
 *
 * <p>Task: write {@link #scrape} with {@code enqueue}, so that no thread of yours waits for an answer.
 *
 * <p>Run: {@code mvn test -Dtest=OkHttpScraperTest}
 */
public class OkHttpScraper {
  private final OkHttpClient client;
  private final URI site;

  /** The client stays the caller's, who goes on to use it: its limits may be raised, but it is not shut down. */
  public OkHttpScraper(OkHttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  /**
   * Asks for all these pages at once, be it 200, with the client handed in, and returns before an answer has come.
   * Every response is closed, whatever it answers.
   *
   * @return a future of the Pokémon in the order asked for. It fails if a page answers with another status than 200
   *     (with an IOException, itself or as the cause, whose message holds the status), if a page does not come whole
   *     or not at all (with an IOException, likewise), or if a page holds no name
   */
  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with one page, and enqueue its call.");
  }
}
