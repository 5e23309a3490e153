package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class PoolScraper {
  private final HttpClient client;
  private final URI site;
  private final int threads;

  public PoolScraper(HttpClient client, URI site, int threads) {
    this.client = client;
    this.site = site;
    this.threads = threads;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var next = new AtomicInteger();
    var found = new AtomicReferenceArray<Pokemon>(numbers.size());
    var error = new AtomicReference<Throwable>();
    var workers = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      workers.add(Thread.ofPlatform().unstarted(() -> {
        try {
          for (int page = next.getAndIncrement(); page < numbers.size(); page = next.getAndIncrement()) {
            found.set(page, fetch(numbers.get(page)));
          }
        } catch (Throwable e) {
          error.compareAndSet(null, e);
          next.set(numbers.size());
          workers.forEach(Thread::interrupt);
        }
      }));
    }
    workers.forEach(Thread::start);
    try {
      for (var worker : workers) {
        worker.join();
      }
    } finally {
      workers.forEach(Thread::interrupt);
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return IntStream.range(0, numbers.size()).mapToObj(found::get).toList();
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
