package kata.pokedex;

import java.io.IOException;

/** Where pages come from, one at a time, by a call that blocks its thread until the page has come. */
@FunctionalInterface
public interface PageSource {
  /**
   * Fetches a page, in the calling thread, and reads it.
   *
   * @throws IOException if the page cannot be had
   * @throws InterruptedException if the calling thread is interrupted while it waits; the page is then given up
   */
  Pokemon fetch(int number) throws IOException, InterruptedException;
}
