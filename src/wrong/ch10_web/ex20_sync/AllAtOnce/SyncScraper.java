// WRONG: It sends every request before it waits for the first answer. That is the next exercise.
// FAILS: asks_for_a_page_only_when_the_one_before_has_come,
// stops_with_an_InterruptedException_when_its_thread_is_interrupted
// SAYS: requests were in flight at once, never more than 1 expected.
package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class SyncScraper {
  private final URI site;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (int number : numbers) {
      var request = HttpRequest.newBuilder(Page.address(site, number)).build();
      answers.add(client.sendAsync(request, BodyHandlers.ofString()));
    }
    var found = new ArrayList<Pokemon>();
    for (int i = 0; i < numbers.size(); i++) {
      found.add(read(numbers.get(i), answers.get(i)));
    }
    return found;
  }

  private static Pokemon read(int number, CompletableFuture<HttpResponse<String>> answer)
      throws IOException, InterruptedException {
    HttpResponse<String> response;
    try {
      response = answer.get();
    } catch (ExecutionException e) {
      throw new IOException("page " + number, e.getCause());
    }
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
