// WRONG: All threads of the pool put their pages into one map, which is not made for several threads.
// FAILS: takes_no_number_one_a_number_twice_or_200_numbers
// SAYS: Two threads were changing the same HashMap at once
package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
      var found = new HashMap<Integer, Pokemon>();
      var pages = new ArrayList<Future<?>>();
      for (int i = 0; i < numbers.size(); i++) {
        int place = i;
        pages.add(pool.submit(() -> found.put(place, fetch(numbers.get(place)))));
      }
      for (var page : pages) {
        page.get();
      }
      return new ArrayList<>(new TreeMap<>(found).values());
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
