package ch10_web.ex30_async;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
    if (numbers.size() == 1) {
      return fetch(numbers.getFirst()).thenApply(List::of);
    }
    int middle = numbers.size() / 2;
    return scrape(numbers.subList(0, middle))
        .thenCombine(
            scrape(numbers.subList(middle, numbers.size())),
            (left, right) -> Stream.of(left, right).flatMap(List::stream).toList());
  }

  private CompletableFuture<Pokemon> fetch(int number) {
    return client
        .sendAsync(HttpRequest.newBuilder(Page.address(site, number)).build(), BodyHandlers.ofString())
        .thenCompose(
            response -> response.statusCode() == 200
                ? CompletableFuture.completedFuture(new Pokemon(number, Page.name(response.body())))
                : CompletableFuture.failedFuture(new IOException("status " + response.statusCode())));
  }
}
