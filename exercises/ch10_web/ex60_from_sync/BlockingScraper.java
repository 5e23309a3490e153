package ch10_web.ex60_from_sync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

/**
 * Situation: a synchronous program has to drive asynchronous code. {@code fetch} starts a request and returns its
 * future at once. Cancelling that future ends the request.
 *
 * <p>Task: write {@link #scrape}, which waits for all pages, and leaves no request behind, however it ends.
 *
 * <p>Run: {@code mvn test -Dtest=BlockingScraperTest}
 */
public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  /**
   * Starts all fetches, one for each number, and then waits: until all pages have come, it is interrupted, or the
   * deadline is over, which is one for all pages together. If it throws, it has cancelled what is still pending.
   *
   * @return the Pokémon in the order asked for
   * @throws IOException the one that a page fails with, itself, at once, and taken out of a CompletionException if its
   *     future holds it in one. An unchecked exception, of a page or of fetch, comes through likewise
   * @throws TimeoutException if a page is still pending when the deadline is over
   */
  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with one number; wait for its page.");
  }
}
