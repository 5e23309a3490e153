package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class PoolScraper {
  private final HttpClient client;
  private final URI site;
  private final int threads;

  public PoolScraper(HttpClient client, URI site, int threads) {
    this.client = client;
    this.site = site;
    this.threads = threads;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var futures =
          numbers.stream().map(number -> CompletableFuture.supplyAsync(() -> fetched(number), pool)).toList();
      CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
      return futures.stream().map(CompletableFuture::join).toList();
    } catch (ExecutionException e) {
      throw new IOException("a page could not be fetched", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Pokemon fetched(int number) {
    try {
      return fetch(number);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
