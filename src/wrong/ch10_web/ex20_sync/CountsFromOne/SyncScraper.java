// WRONG: It counts up to the length of the list, and never looks at the numbers in it.
// FAILS: finds_the_name_on_one_page, returns_the_pokemon_in_the_order_asked_for,
// takes_no_number_a_number_twice_or_200_numbers, reads_the_name_from_the_page_and_not_from_a_list,
// follows_a_page_that_has_moved,
// throws_an_IOException_with_the_status_when_a_page_does_not_answer_200,
// throws_an_IOException_when_the_connection_breaks, throws_when_a_page_holds_no_name
// SAYS: Found [Pokemon[number=1, name=Bulbasaur]], expected [Pokemon[number=25, name=Pikachu]].
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
    for (int number = 1; number <= numbers.size(); number++) {
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
