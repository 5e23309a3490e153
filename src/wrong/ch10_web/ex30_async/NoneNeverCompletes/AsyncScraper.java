// WRONG: the last page to come completes the future: where none is asked for, none comes.
// FAILS: finds_one_pokemon_for_each_number
// SAYS: Nothing moves any more, and the future is not complete
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
    var found = new AtomicReferenceArray<Pokemon>(numbers.size());
    var left = new AtomicInteger(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      int place = i;
      fetch(numbers.get(i)).whenComplete(
          (pokemon, error) -> {
            if (error != null) {
              result.completeExceptionally(error);
              return;
            }
            found.set(place, pokemon);
            if (left.decrementAndGet() == 0) {
              result.complete(IntStream.range(0, found.length()).mapToObj(found::get).toList());
            }
          });
    }
    return result;
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
