package ch10_web.ex50_as_completed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
    var result = new CompletableFuture<List<Pokemon>>();
    if (numbers.isEmpty()) {
      result.complete(List.of());
      return result;
    }
    var waiting = new ConcurrentLinkedQueue<Pokemon>();
    var arrived = new ArrayList<Pokemon>();
    var toDrain = new AtomicInteger();
    for (int number : numbers) {
      fetch(number).whenComplete((pokemon, error) -> {
        if (error != null) {
          result.completeExceptionally(error);
          return;
        }
        waiting.add(pokemon);
        // Who finds nobody draining drains, until nothing is left. Everyone else leaves at once.
        if (toDrain.getAndIncrement() == 0) {
          do {
            try {
              var next = waiting.remove();
              onArrival.accept(next);
              arrived.add(next);
            } catch (RuntimeException | Error e) {
              result.completeExceptionally(e);
            }
          } while (toDrain.decrementAndGet() != 0);
          if (arrived.size() == numbers.size()) {
            result.complete(arrived);
          }
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
