// WRONG: asks for five pages at once, and for the next five when these have come.
// FAILS: has_all_requests_in_flight_at_once
// SAYS: 5 requests were in flight at once, 100 expected
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
    if (numbers.size() <= 5) {
      return together(numbers);
    }
    var rest = numbers.subList(5, numbers.size());
    return together(numbers.subList(0, 5))
        .thenCompose(
            first -> scrape(rest)
                .thenApply(
                    second -> {
                      var all = new ArrayList<>(first);
                      all.addAll(second);
                      return all;
                    }));
  }

  private CompletableFuture<List<Pokemon>> together(List<Integer> numbers) {
    var pages = numbers.stream().map(this::fetch).toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::join).toList());
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
