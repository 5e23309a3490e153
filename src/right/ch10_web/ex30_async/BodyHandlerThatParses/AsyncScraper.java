package ch10_web.ex30_async;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
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
    var pages = numbers.stream()
        .map(
            number -> client
                .sendAsync(HttpRequest.newBuilder(Page.address(site, number)).build(), pokemon(number))
                .thenApply(HttpResponse::body))
        .toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::resultNow).toList());
  }

  /** Parses in the thread that has read the page. */
  private static BodyHandler<Pokemon> pokemon(int number) {
    return info -> BodySubscribers.mapping(
        BodySubscribers.ofString(StandardCharsets.UTF_8),
        html -> {
          if (info.statusCode() != 200) {
            throw new UncheckedIOException(new IOException("HTTP " + info.statusCode()));
          }
          return new Pokemon(number, Page.name(html));
        });
  }
}
