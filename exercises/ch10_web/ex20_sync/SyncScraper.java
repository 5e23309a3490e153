package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import kata.pokedex.Pokemon;

/**
 * Situation: a site has a page for every Pokémon. The simplest program fetches one page after the other, and
 * waits while each is on its way.
 *
 * <p>Task: write {@link #scrape}. Two helpers are in {@code kata.pokedex}: {@code Page.address(site, 25)} is
 * where page 25 lies, {@code Page.name(html)} finds the name in a page. Configure the client as you need it.
 *
 * <p>Run: {@code mvn test -Dtest=SyncScraperTest}
 */
public class SyncScraper {
  private final URI site;
  private final HttpClient client = HttpClient.newHttpClient();

  public SyncScraper(URI site) {
    this.site = site;
  }

  /**
   * Fetches the page of each number, one after the other, and reads its name. A page that has moved is
   * fetched from its new place. On a page without a name, what {@code Page.name} throws reaches the caller.
   *
   * @param numbers in any order; one that stands there twice is found twice
   * @return the Pokémon in the order asked for
   * @throws IOException if a page does not answer 200 (the message tells the status), or a connection breaks
   * @throws InterruptedException if the thread is interrupted; no further page is asked for
   */
  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin with a single page, and client.send.");
  }
}
