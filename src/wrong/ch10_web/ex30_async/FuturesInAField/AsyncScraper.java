// WRONG: The futures of the pages are kept in a field: a second call, while the first is under way, puts its own there.
// FAILS: keeps_the_order_asked_for_when_the_first_page_comes_last
// SAYS: Found [Pokemon[number=7, name=Squirtle]], expected [Pokemon[number=150
package ch10_web.ex30_async;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class AsyncScraper {
  private List<CompletableFuture<Pokemon>> pages = List.of();
  private final HttpClient client;
  private final URI site;

  public AsyncScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    pages = numbers.stream().map(this::page).toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Pokemon> page(int number) {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
      if (answer.statusCode() != 200) {
        throw new CompletionException(new IOException("status " + answer.statusCode()));
      }
      return new Pokemon(number, Page.name(answer.body()));
    });
  }
}
