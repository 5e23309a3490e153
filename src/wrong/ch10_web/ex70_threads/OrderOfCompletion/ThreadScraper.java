// WRONG: Each thread appends to a list: the order is that in which the pages come.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_a_number_twice_or_200_numbers
// SAYS: All Pokémon are there, but in another order than asked for
package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
    var found = Collections.synchronizedList(new ArrayList<Pokemon>());
    var error = new AtomicReference<@Nullable Throwable>();
    var threads = numbers.stream()
        .map(number -> Thread.ofPlatform().unstarted(() -> {
          try {
            found.add(fetch(number));
          } catch (Throwable e) {
            error.compareAndSet(null, e);
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
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return List.copyOf(found);
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
