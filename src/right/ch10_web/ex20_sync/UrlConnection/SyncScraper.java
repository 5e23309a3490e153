package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

/** The oldest client of the JDK. It follows redirects; an interrupt is noticed between two pages only. */
public class SyncScraper {
  private final URI site;

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new ArrayList<Pokemon>(numbers.size());
    for (int number : numbers) {
      found.add(fetch(number));
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted after page " + number);
      }
    }
    return found;
  }

  private Pokemon fetch(int number) throws IOException {
    var connection = (HttpURLConnection) Page.address(site, number).toURL().openConnection();
    int status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IOException("status " + status + " for " + connection.getURL());
    }
    try (var body = connection.getInputStream()) {
      return new Pokemon(number, Page.name(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
