package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
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
      // All are handed in before the first is waited for.
      var futures = numbers.stream().map(number -> pool.submit(() -> fetch(number))).toList();
      var found = new ArrayList<Pokemon>();
      for (var future : futures) {
        found.add(future.get());
      }
      return found;
    } catch (ExecutionException e) {
      // The pool has wrapped what the task threw. The wrapper says nothing to our caller.
      throw new IOException(e.getCause());
    } finally {
      // Not close(): that would wait for pages that nobody wants any more. Nothing is left to do if all went well.
      pool.shutdownNow();
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
