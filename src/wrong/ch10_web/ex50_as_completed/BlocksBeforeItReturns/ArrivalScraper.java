// WRONG: waits for all pages, and returns a future that is complete already.
// FAILS: hands_each_one_on_as_soon_as_its_page_has_come, completes_with_the_list_in_the_order_of_arrival,
// never_calls_onArrival_by_two_threads_at_once, completes_only_when_the_last_call_of_onArrival_is_over,
// has_all_requests_in_flight_at_once_and_no_thread_that_waits,
// fails_with_an_IOException_that_holds_the_status_when_a_page_does_not_answer_200,
// fails_when_a_page_holds_no_name_or_the_connection_breaks, fails_with_what_onArrival_threw_as_its_cause
// SAYS: scrape() waits for the pages before it returns the future: thread "caller" waits at
// ArrivalScraper.java
package ch10_web.ex50_as_completed;

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
import java.util.function.Consumer;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ArrivalScraper {
  private final HttpClient client;
  private final URI site;

  public ArrivalScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers, Consumer<Pokemon> onArrival) {
    var arrived = new ArrayList<Pokemon>();
    var handedOn = numbers.stream()
        .map(number -> fetch(number).thenAccept(pokemon -> {
          synchronized (arrived) {
            onArrival.accept(pokemon);
            arrived.add(pokemon);
          }
        }))
        .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(handedOn).join();
    return CompletableFuture.completedFuture(arrived);
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
