// WRONG: hands on in the order of arrival, but the list is in the order asked for.
// FAILS: completes_with_the_list_in_the_order_of_arrival
// SAYS: onArrival was called with [Pokemon[number=3, name=Venusaur], … but the list is [Pokemon[number=1,
// name=Bulbasaur]
package ch10_web.ex50_as_completed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
    var lock = new Object();
    var handedOn = numbers.stream()
        .map(number -> fetch(number).thenApply(pokemon -> {
          synchronized (lock) {
            onArrival.accept(pokemon);
          }
          return pokemon;
        }))
        .toList();
    return CompletableFuture.allOf(handedOn.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> handedOn.stream().map(CompletableFuture::join).toList());
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
