// WRONG: Each thread is started and joined before the next one is started.
// FAILS: has_60_pages_on_their_way_at_once_each_in_a_thread_of_its_own
// SAYS: 1 request was in flight at once, 60 expected
package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import org.jspecify.annotations.Nullable;

public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new Pokemon[numbers.size()];
    var error = new AtomicReference<@Nullable Throwable>();
    var threads = IntStream.range(0, numbers.size())
        .mapToObj(i -> Thread.ofPlatform().unstarted(() -> {
          try {
            found[i] = fetch(numbers.get(i));
          } catch (Throwable e) {
            error.compareAndSet(null, e);
          }
        }))
        .toList();
    try {
      for (var thread : threads) {
        thread.start();
        thread.join();
      }
    } finally {
      threads.forEach(Thread::interrupt);
      awaitEnd(threads);
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return List.of(found);
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
