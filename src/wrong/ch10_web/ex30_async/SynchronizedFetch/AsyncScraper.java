// WRONG: holds a lock while a page is on its way: the threads stand in line for it.
// FAILS: has_all_requests_in_flight_at_once, lets_no_thread_wait_for_a_page
// SAYS: 1 request was in flight at once, 100 expected
package ch10_web.ex30_async;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
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
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var pages = numbers.stream()
        .map(number -> CompletableFuture.supplyAsync(() -> fetch(number), executor))
        .toList();
    executor.shutdown();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::join).toList());
  }

  private synchronized Pokemon fetch(int number) {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    return client.sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> pokemon(number, response))
        .join();
  }

  private static Pokemon pokemon(int number, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new CompletionException(new IOException("page " + number + " answered " + response.statusCode()));
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
