// WRONG: The client sends asynchronously: all requests are in flight, but no page has a thread.
// FAILS: has_60_pages_on_their_way_at_once_each_in_a_thread_of_its_own
// SAYS: 0 threads asked for 60 pages, besides the caller.
package ch10_web.ex70_threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
    var pages = numbers.stream()
        .map(number -> client
            .sendAsync(HttpRequest.newBuilder(Page.address(site, number)).build(), BodyHandlers.ofString())
            .thenApply(response -> read(number, response)))
        .toList();
    var found = new ArrayList<Pokemon>();
    try {
      for (var page : pages) {
        found.add(page.get());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return found;
  }

  private static Pokemon read(int number, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new UncheckedIOException(
          new IOException("page " + number + " answered " + response.statusCode()));
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
