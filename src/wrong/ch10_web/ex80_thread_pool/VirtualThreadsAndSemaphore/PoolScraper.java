// WRONG: As many pages are on their way as there should be, but each has a thread of its own; there is no pool.
// FAILS: asks_for_all_pages_from_the_same_few_threads
// SAYS: 12 threads asked for 12 pages. Expected: 3.
package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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
    var permits = new Semaphore(threads);
    var pool = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var futures = numbers.stream().map(number -> pool.submit(() -> fetch(number, permits))).toList();
      var found = new ArrayList<Pokemon>();
      for (var future : futures) {
        found.add(future.get());
      }
      return found;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Pokemon fetch(int number, Semaphore permits) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    permits.acquire();
    HttpResponse<String> response;
    try {
      response = client.send(request, BodyHandlers.ofString());
    } finally {
      permits.release();
    }
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
