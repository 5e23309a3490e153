// WRONG: The calling thread fetches a page itself when the pool is busy: one more than the pool has.
// FAILS: has_as_many_pages_on_their_way_as_it_has_threads_and_never_more, asks_for_all_pages_from_the_same_few_threads, shuts_the_pool_down_when_all_pages_have_come, shuts_the_pool_down_when_a_page_fails, gives_up_the_pages_on_their_way_when_it_is_interrupted
// SAYS: 4 threads asked for 12 pages. Expected: 3.
package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
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
    var pool = new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new CallerRunsPolicy());
    try {
      var futures = numbers.stream().map(number -> pool.submit(() -> fetch(number))).toList();
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

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
