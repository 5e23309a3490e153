// WRONG: What a page fails with is wrapped, for the stream's sake, and never unwrapped: whoever catches an IOException does not catch it.
// FAILS: throws_an_IOException_with_the_status_when_a_page_does_not_answer_200, throws_an_IOException_when_the_connection_breaks, stops_with_an_InterruptedException_when_its_thread_is_interrupted
// SAYS: Expected: the IOException itself
package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    return numbers.stream().map(this::page).toList();
  }

  private Pokemon page(int number) {
    try {
      var request = HttpRequest.newBuilder(Page.address(site, number)).build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return new Pokemon(number, Page.name(answer.body()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
