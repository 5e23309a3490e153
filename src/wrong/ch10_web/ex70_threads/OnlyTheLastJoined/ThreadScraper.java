// WRONG: Only the last thread is waited for, as if it were the last to end.
// FAILS: returns_only_when_every_page_has_come
// SAYS: When page 1 had not come yet, it returned
package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
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
    threads.forEach(Thread::start);
    if (!threads.isEmpty()) {
      try {
        threads.getLast().join();
      } catch (InterruptedException e) {
        threads.forEach(Thread::interrupt);
        awaitEnd(threads);
        throw e;
      }
    }
    if (error.get() != null) {
      throw new IOException(error.get());
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
