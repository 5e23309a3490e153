// WRONG: The caller goes on waiting when it is interrupted, as if nothing had happened.
// FAILS: interrupts_its_threads_when_it_is_interrupted
// SAYS: Interrupted, it did not end: thread "caller" waits at
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

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException {
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
    threads.forEach(Thread::start);
    awaitEnd(threads);
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
