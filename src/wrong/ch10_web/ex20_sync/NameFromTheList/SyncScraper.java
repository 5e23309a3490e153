// WRONG: It fetches the page, throws it away, and takes the name from the list that the kata has.
// FAILS: reads_the_name_from_the_page_and_not_from_a_list, throws_when_a_page_holds_no_name
// SAYS: Page 7 has no h1, and no error reached the caller.
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
import kata.pokedex.Pokedex;
import kata.pokedex.Pokemon;

public class SyncScraper {
  private final URI site;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new ArrayList<Pokemon>();
    for (int number : numbers) {
      found.add(fetch(number));
    }
    return found;
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Pokedex.name(number));
  }
}
