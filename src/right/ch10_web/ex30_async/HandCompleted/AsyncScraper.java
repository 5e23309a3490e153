package ch10_web.ex30_async;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
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
    var result = new CompletableFuture<List<Pokemon>>();
    int size = numbers.size();
    if (size == 0) {
      result.complete(List.of());
    }
    var found = new AtomicReferenceArray<Pokemon>(size);
    var left = new AtomicInteger(size);
    for (int i = 0; i < size; i++) {
      int place = i;
      int number = numbers.get(i);
      var request = HttpRequest.newBuilder(Page.address(site, number)).build();
      client.sendAsync(request, BodyHandlers.ofString()).whenComplete(
          (response, error) -> {
            try {
              if (error != null) {
                throw error;
              }
              if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode() + " for number " + number);
              }
              found.set(place, new Pokemon(number, Page.name(response.body())));
            } catch (Throwable e) {
              result.completeExceptionally(e); // the first error decides, others are too late
            }
            if (left.decrementAndGet() == 0) {
              result.complete(IntStream.range(0, size).mapToObj(found::get).toList());
            }
          });
    }
    return result;
  }
}
