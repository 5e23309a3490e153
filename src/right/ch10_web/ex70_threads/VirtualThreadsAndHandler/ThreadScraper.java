package ch10_web.ex70_threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
    var found = new AtomicReferenceArray<@Nullable Pokemon>(numbers.size());
    var errors = new ConcurrentLinkedQueue<Throwable>();
    var factory = Thread.ofVirtual()
        .name("page-", 0)
        .uncaughtExceptionHandler((thread, error) -> errors.add(error))
        .factory();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < numbers.size(); i++) {
      int place = i;
      threads.add(factory.newThread(() -> found.set(place, fetchUnchecked(numbers.get(place)))));
    }
    for (var thread : threads) {
      thread.start();
    }
    boolean interrupted = false;
    for (var thread : threads) {
      while (!hasEnded(thread)) {
        interrupted = true;
        threads.forEach(Thread::interrupt);
      }
    }
    if (interrupted) {
      throw new InterruptedException("scrape() was interrupted");
    }
    if (!errors.isEmpty()) {
      throw new IOException("a page is missing", errors.peek());
    }
    return IntStream.range(0, found.length()).mapToObj(found::get).map(Objects::requireNonNull).toList();
  }

  private static boolean hasEnded(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private Pokemon fetchUnchecked(int number) {
    try {
      return fetch(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted");
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
