package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

/** Asynchronous calls, each awaited before the next; redirects are followed by hand. */
public class SyncScraper {
  private final URI site;
  private final HttpClient client = HttpClient.newHttpClient();

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var left = new ArrayDeque<>(numbers);
    var found = new ArrayList<Pokemon>();
    while (!left.isEmpty()) {
      int number = left.poll();
      var address = Page.address(site, number);
      var response = get(address);
      for (int hops = 0; response.statusCode() / 100 == 3 && hops < 5; hops++) {
        address = address.resolve(response.headers().firstValue("Location").orElseThrow());
        response = get(address);
      }
      if (response.statusCode() != 200) {
        throw new IOException(address + ": " + response.statusCode());
      }
      found.add(new Pokemon(number, Page.name(response.body())));
    }
    return List.copyOf(found);
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    var answer = client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw new IOException("no answer from " + address, e.getCause());
    }
  }
}
