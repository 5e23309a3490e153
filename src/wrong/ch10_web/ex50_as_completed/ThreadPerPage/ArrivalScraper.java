// WRONG: has a virtual thread wait for each page.
// FAILS: has_all_requests_in_flight_at_once_and_no_thread_that_waits
// SAYS: While pages are on their way, threads wait in your code. Expected: none, only callbacks. There are
// 97, one of them: virtual thread
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
import java.util.concurrent.Executors;
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
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var handedOn = numbers.stream()
        .map(number -> CompletableFuture.runAsync(() -> {
          var pokemon = fetch(number).join();
          synchronized (arrived) {
            onArrival.accept(pokemon);
            arrived.add(pokemon);
          }
        }, executor))
        .toArray(CompletableFuture<?>[]::new);
    executor.shutdown();
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
