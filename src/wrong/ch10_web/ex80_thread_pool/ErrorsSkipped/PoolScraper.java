// WRONG: A page that fails is left out, and nobody hears of it.
// FAILS: throws_an_IOException_with_the_status_when_a_page_does_not_answer_200, throws_when_a_page_holds_no_name_or_the_connection_breaks
// SAYS: When page 7 answered 404, no error reached the caller
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
      var futures = numbers.stream().map(number -> pool.submit(() -> fetch(number))).toList();
      var found = new ArrayList<Pokemon>();
      for (var future : futures) {
        try {
          found.add(future.get());
        } catch (ExecutionException e) {
          System.out.println(e.getMessage());
        }
      }
      return found;
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
