// WRONG: A parallel stream has as many threads as the machine has cores, and the caller helps.
// FAILS: has_as_many_pages_on_their_way_as_it_has_threads_and_never_more, asks_for_all_pages_from_the_same_few_threads, fetches_all_other_pages_while_one_is_late, shuts_the_pool_down_when_all_pages_have_come, shuts_the_pool_down_when_a_page_fails, gives_up_the_pages_on_their_way_when_it_is_interrupted
// SAYS: threads asked for 12 pages. Expected: 3.
package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CancellationException;
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
    try {
      return numbers.parallelStream().map(this::fetchUnchecked).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Pokemon fetchUnchecked(int number) {
    try {
      return fetch(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new CancellationException();
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
