package ch10_web.ex30_async;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    var found = Collections.synchronizedMap(new TreeMap<Integer, Pokemon>());
    var pages = IntStream.range(0, numbers.size())
        .mapToObj(place -> fetch(numbers.get(place)).thenAccept(pokemon -> found.put(place, pokemon)))
        .toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> List.copyOf(found.values()));
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
