package ch10_web.ex50_as_completed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    var arrivals = new Arrivals(onArrival);
    var pages = numbers.stream()
        .map(number -> fetch(number).thenCompose(arrivals::next))
        .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(pages).thenApply(_ -> arrivals.inOrder());
  }

  /** Each arrival goes to the end of a chain of futures, and is handed on when those before it have been. */
  private static final class Arrivals {
    private final Consumer<Pokemon> onArrival;
    private final Queue<Pokemon> handedOn = new ConcurrentLinkedQueue<>();
    private CompletableFuture<?> end = CompletableFuture.completedFuture(null);

    Arrivals(Consumer<Pokemon> onArrival) {
      this.onArrival = onArrival;
    }

    synchronized CompletableFuture<Void> next(Pokemon pokemon) {
      var handed = end.thenRunAsync(() -> {
        onArrival.accept(pokemon);
        handedOn.add(pokemon);
      });
      end = handed;
      return handed;
    }

    List<Pokemon> inOrder() {
      return List.copyOf(handedOn);
    }
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
