// WRONG: a single thread takes what has come from a queue, one at a time, but it waits at the queue.
// FAILS: has_all_requests_in_flight_at_once_and_no_thread_that_waits
// SAYS: There is one: virtual thread #… waits at ArrivalScraper.java:…LinkedBlockingQueue.take
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
import java.util.concurrent.LinkedBlockingQueue;
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
    var queue = new LinkedBlockingQueue<CompletableFuture<Pokemon>>();
    for (int number : numbers) {
      var page = fetch(number);
      page.whenComplete((_, _) -> queue.add(page));
    }
    var result = new CompletableFuture<List<Pokemon>>();
    Thread.startVirtualThread(() -> {
      try {
        var arrived = new ArrayList<Pokemon>();
        while (arrived.size() < numbers.size()) {
          var pokemon = queue.take().join();
          onArrival.accept(pokemon);
          arrived.add(pokemon);
        }
        result.complete(arrived);
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    });
    return result;
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
