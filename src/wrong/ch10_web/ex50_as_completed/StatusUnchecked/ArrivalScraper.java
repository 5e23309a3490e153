// WRONG: takes the heading of an error page for a name.
// FAILS: fails_with_an_IOException_that_holds_the_status_when_a_page_does_not_answer_200
// SAYS: When page 7 answered 404, no error reached the caller
package ch10_web.ex50_as_completed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    var arrived = new ArrayList<Pokemon>();
    var handedOn = numbers.stream()
        .map(number -> fetch(number).thenAccept(pokemon -> {
          synchronized (arrived) {
            onArrival.accept(pokemon);
            arrived.add(pokemon);
          }
        }))
        .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(handedOn).thenApply(_ -> arrived);
  }

  private CompletableFuture<Pokemon> fetch(int number) {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    return client.sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> pokemon(number, response));
  }

  private static Pokemon pokemon(int number, HttpResponse<String> response) {
    return new Pokemon(number, Page.name(response.body()));
  }
}
