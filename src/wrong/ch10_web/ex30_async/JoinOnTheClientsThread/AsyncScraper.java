// WRONG: joins in a callback that the client's own thread runs: the one thread that could read the awaited
// page waits for it.
// FAILS: lets_no_thread_wait_for_a_page, works_with_a_client_that_has_a_single_thread
// SAYS: Nothing moves any more: your code waits for something that never comes. thread "client" waits at
// AsyncScraper.java
package ch10_web.ex30_async;

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
import java.util.concurrent.ForkJoinPool;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class AsyncScraper {
  private final HttpClient client;
  private final URI site;

  public AsyncScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    var first = fetch(numbers.getFirst());
    var rest = scrape(numbers.subList(1, numbers.size()));
    return first.thenApplyAsync(
        pokemon -> {
          var found = new ArrayList<Pokemon>();
          found.add(pokemon);
          found.addAll(rest.join());
          return found;
        },
        client.executor().orElse(ForkJoinPool.commonPool()));
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
