package ch10_web.ex50_as_completed;

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
import java.util.concurrent.locks.ReentrantLock;
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
    var found = new Pokemon[numbers.size()];
    var count = new AtomicInteger();
    var lock = new ReentrantLock(true);
    var all = CompletableFuture.<Void>completedFuture(null);
    for (int number : numbers) {
      var handedOn = fetch(number).thenAccept(pokemon -> {
        lock.lock();
        try {
          onArrival.accept(pokemon);
          found[count.getAndIncrement()] = pokemon;
        } finally {
          lock.unlock();
        }
      });
      all = all.thenCombine(handedOn, (_, _) -> null);
    }
    return all.thenApply(_ -> List.of(found));
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
