// WRONG: The IOException is replaced by another exception that keeps its words, but neither its type nor
// itself.
// FAILS: throws_an_IOException_with_the_status_when_a_page_does_not_answer_200,
// throws_an_IOException_when_the_connection_breaks
// SAYS: When page 7 answered 404, the caller got java.lang.IllegalStateException: scraping failed: page 7
// answered 404. Expected: an IOException, itself or as its cause.
package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class SyncScraper {
  private final URI site;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try {
      var found = new ArrayList<Pokemon>();
      for (int number : numbers) {
        found.add(fetch(number));
      }
      return found;
    } catch (IOException e) {
      throw new IllegalStateException("scraping failed: " + e.getMessage());
    }
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
