// WRONG: sends each request and waits for its answer at once: sequential code in asynchronous clothes.
// FAILS: keeps_the_order_asked_for_when_the_first_page_comes_last, has_all_requests_in_flight_at_once,
// returns_the_future_before_the_first_page_comes, lets_no_thread_wait_for_a_page,
// works_with_a_client_that_has_a_single_thread,
// fails_with_an_IOException_that_holds_the_status_when_a_page_does_not_answer_200,
// fails_when_a_page_holds_no_name_or_the_connection_breaks
// SAYS: 1 request was in flight at once, 100 expected
package ch10_web.ex30_async;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class AsyncScraper {
  private final HttpClient client;
  private final URI site;

  public AsyncScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    var found = new ArrayList<Pokemon>();
    for (int number : numbers) {
      found.add(fetch(number).join());
    }
    return CompletableFuture.completedFuture(found);
  }

  private CompletableFuture<Pokemon> fetch(int number) {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    return client.sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> pokemon(number, response));
  }

  private static Pokemon pokemon(int number, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new CompletionException(new IOException("page " + number + " answered " + response.statusCode()));
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
