// WRONG: the blocking send on a virtual thread per page: all are in flight, but each has a thread that
// waits.
// FAILS: lets_no_thread_wait_for_a_page
// SAYS: While pages are on their way, threads wait in your code. Expected: none, only callbacks. There are
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

  private Pokemon fetch(int number) {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    try {
      return pokemon(number, client.send(request, BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private static Pokemon pokemon(int number, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new CompletionException(new IOException("page " + number + " answered " + response.statusCode()));
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
