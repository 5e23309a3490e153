// WRONG: A parallel stream fetches several pages at once.
// FAILS: asks_for_a_page_only_when_the_one_before_has_come,
// stops_with_an_InterruptedException_when_its_thread_is_interrupted,
// throws_an_IOException_with_the_status_when_a_page_does_not_answer_200,
// throws_an_IOException_when_the_connection_breaks
// SAYS: requests were in flight at once, never more than 1 expected.
package ch10_web.ex20_sync;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    return numbers.parallelStream().map(this::unchecked).toList();
  }

  private Pokemon unchecked(int number) {
    try {
      return fetch(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
