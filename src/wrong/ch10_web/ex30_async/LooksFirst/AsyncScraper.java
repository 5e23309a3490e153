// WRONG: It asks for the page to see whether it is there, and then asks for it again.
// FAILS: keeps_the_order_asked_for_when_the_first_page_comes_last
// SAYS: For 6 pages the site got 12 requests. Expected: 6, one for each page.
package ch10_web.ex30_async;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    var pages = numbers.stream().map(this::page).toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Pokemon> page(int number) {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    return client.sendAsync(request, BodyHandlers.discarding())
        .thenCompose(answer -> answer.statusCode() != 200
            ? CompletableFuture.failedFuture(new IOException("status " + answer.statusCode()))
            : client.sendAsync(request, BodyHandlers.ofString())
                .thenApply(page -> new Pokemon(number, Page.name(page.body()))));
  }
}
