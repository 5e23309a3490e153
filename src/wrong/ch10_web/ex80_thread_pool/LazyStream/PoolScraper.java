// WRONG: A stream does nothing before its end is asked for: each task is handed in just before it is waited for.
// FAILS: has_as_many_pages_on_their_way_as_it_has_threads_and_never_more, fetches_all_other_pages_while_one_is_late
// SAYS: With 3 threads 1 of 12 pages were on their way at once
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
      var futures = numbers.stream().map(number -> pool.submit(() -> fetch(number))).iterator();
      var found = new ArrayList<Pokemon>();
      while (futures.hasNext()) {
        found.add(futures.next().get());
      }
      return found;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
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
