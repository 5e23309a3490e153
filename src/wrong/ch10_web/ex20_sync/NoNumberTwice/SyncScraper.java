// WRONG: The Pokémon are kept in a map by their numbers, so a number asked for twice is found once.
// FAILS: takes_no_number_a_number_twice_or_200_numbers
// SAYS: 1 of 2 Pokémon are missing: [Pokemon[number=7, name=Squirtle]].
package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    var found = new LinkedHashMap<Integer, Pokemon>();
    for (int number : numbers) {
      found.put(number, fetch(number));
    }
    return new ArrayList<>(found.values());
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
