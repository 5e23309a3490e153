// WRONG: An error ends the thread in which it is thrown; the caller never hears of it.
// FAILS: throws_an_IOException_with_the_status_when_a_page_does_not_answer_200,
//   throws_when_a_page_holds_no_name_or_the_connection_breaks
// SAYS: When page 7 answered 404, no error reached the caller.
package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws InterruptedException {
    var found = new Pokemon[numbers.size()];
    var threads = IntStream.range(0, numbers.size())
        .mapToObj(i -> Thread.ofPlatform().unstarted(() -> {
          try {
            found[i] = fetch(numbers.get(i));
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }))
        .toList();
    try {
      threads.forEach(Thread::start);
      for (var thread : threads) {
        thread.join();
      }
    } finally {
      threads.forEach(Thread::interrupt);
      awaitEnd(threads);
    }
    return Arrays.asList(found);
  }

  private static void awaitEnd(List<Thread> threads) {
    for (var thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {}
      }
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
