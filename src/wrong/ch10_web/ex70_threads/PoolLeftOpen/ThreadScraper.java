// WRONG: A pool starts the threads, and nobody shuts it down: they wait for more work.
// FAILS: leaves_no_thread_behind_when_all_is_well_or_a_page_fails,
//   interrupts_its_threads_when_it_is_interrupted, waits_for_the_end_of_the_threads_it_interrupts
// SAYS: When all pages had come, … of the threads that had asked for pages did not end.
package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var pool = Executors.newCachedThreadPool();
    var found = new ArrayList<Pokemon>();
    try {
      var tasks = numbers.stream().map(number -> (Callable<Pokemon>) () -> fetch(number)).toList();
      for (var page : pool.invokeAll(tasks)) {
        found.add(page.get());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return found;
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
