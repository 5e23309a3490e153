// WRONG: It asks in the order of the numbers, and returns that order.
// FAILS: returns_the_pokemon_in_the_order_asked_for
// SAYS: All Pokémon are there, but in another order than asked for. Asked for: [150, 4, 25, 1, 669], found:
// [1, 4, 25, 150, 669].
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
    var found = new ArrayList<Pokemon>();
    for (int number : numbers.stream().sorted().toList()) {
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
    return new Pokemon(number, Page.name(response.body()));
  }
}
