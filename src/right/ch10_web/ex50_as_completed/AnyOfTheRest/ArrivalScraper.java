package ch10_web.ex50_as_completed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ArrivalScraper {
  private final HttpClient client;
  private final URI site;

  public ArrivalScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers, Consumer<Pokemon> onArrival) {
    var open = ConcurrentHashMap.<CompletableFuture<Pokemon>>newKeySet();
    numbers.forEach(number -> open.add(fetch(number)));
    return next(open, onArrival, new ArrayList<>());
  }

  /** Hands on one that has come, then goes on with the others: never two at once. */
  private CompletableFuture<List<Pokemon>> next(
      Set<CompletableFuture<Pokemon>> open, Consumer<Pokemon> onArrival, List<Pokemon> arrived) {
    if (open.isEmpty()) {
      return CompletableFuture.completedFuture(arrived);
    }
    return CompletableFuture.anyOf(open.toArray(CompletableFuture<?>[]::new)).thenComposeAsync(_ -> {
      var come = open.stream().filter(CompletableFuture::isDone).findAny().orElseThrow();
      open.remove(come);
      var pokemon = come.join();
      onArrival.accept(pokemon);
      arrived.add(pokemon);
      return next(open, onArrival, arrived);
    });
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
