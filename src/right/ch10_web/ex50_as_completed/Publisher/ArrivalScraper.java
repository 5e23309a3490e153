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
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;
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
    var arrived = new ArrayList<Pokemon>();
    var publisher = new SubmissionPublisher<Pokemon>(ForkJoinPool.commonPool(), Math.max(1, numbers.size()));
    // A subscriber is called by one thread at a time: java.util.concurrent.Flow promises it.
    var handedOn = publisher.consume(pokemon -> {
      onArrival.accept(pokemon);
      arrived.add(pokemon);
    });
    var pages = numbers.stream().map(number -> fetch(number).thenAccept(publisher::submit));
    CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new)).whenComplete((_, error) -> {
      if (error == null) {
        publisher.close();
      } else {
        publisher.closeExceptionally(error);
      }
    });
    return handedOn.thenApply(_ -> arrived);
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
