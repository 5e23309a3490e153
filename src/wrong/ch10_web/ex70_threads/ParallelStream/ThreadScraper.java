// WRONG: A parallel stream works with a few shared threads, and the caller is one of them.
// FAILS: has_60_pages_on_their_way_at_once_each_in_a_thread_of_its_own,
//   interrupts_its_threads_when_it_is_interrupted, leaves_no_thread_behind_when_all_is_well_or_a_page_fails
// SAYS: …Expected: an InterruptedException.
package ch10_web.ex70_threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException {
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
      throw new IllegalStateException(e);
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
