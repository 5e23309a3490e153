// WRONG: sends for each page when the one before has been handed on.
// FAILS: hands_each_one_on_as_soon_as_its_page_has_come,
// has_all_requests_in_flight_at_once_and_no_thread_that_waits
// SAYS: 1 request was in flight at once, 100 expected
package ch10_web.ex50_as_completed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ArrivalScraper {
  private final HttpClient client;
  private final URI site;

  public ArrivalScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers, Consumer<Pokemon> onArrival) {
    var arrived = CompletableFuture.completedFuture(new ArrayList<Pokemon>());
    for (int number : numbers) {
      arrived = arrived.thenCompose(list -> fetch(number).thenApply(pokemon -> {
        onArrival.accept(pokemon);
        list.add(pokemon);
        return list;
      }));
    }
    return arrived.thenApply(List::copyOf);
  }

  private CompletableFuture<Pokemon> fetch(int number) {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    return client.sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> pokemon(number, response));
  }

  private static Pokemon pokemon(int number, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new CompletionException(new IOException("page " + number + " answered " + response.statusCode()));
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
