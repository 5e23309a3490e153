// WRONG: the list is thread-safe, but onArrival is called by every thread that has a page.
// FAILS: never_calls_onArrival_by_two_threads_at_once
// SAYS: onArrival was called by two threads at once: thread "…" came in with … while thread "…" was still
// inside with
package ch10_web.ex50_as_completed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
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
    var arrived = Collections.synchronizedList(new ArrayList<Pokemon>());
    var handedOn = numbers.stream()
        .map(number -> fetch(number).thenAccept(pokemon -> {
          onArrival.accept(pokemon);
          arrived.add(pokemon);
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
    if (response.statusCode() != 200) {
      throw new CompletionException(new IOException("page " + number + " answered " + response.statusCode()));
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
