package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var outcomes = Collections.synchronizedMap(new HashMap<Integer, Object>());
    var running = new CountDownLatch(numbers.size());
    var threads = new ThreadGroup("pages");
    for (int i = 0; i < numbers.size(); i++) {
      int place = i;
      new Thread(threads, () -> {
        try {
          outcomes.put(place, fetch(numbers.get(place)));
        } catch (Exception e) {
          outcomes.put(place, e);
        } finally {
          running.countDown();
        }
      }).start();
    }
    try {
      running.await();
    } catch (InterruptedException e) {
      threads.interrupt();
      while (running.getCount() > 0) {
        Thread.interrupted();
        try {
          running.await();
        } catch (InterruptedException again) {
          e.addSuppressed(again);
        }
      }
      throw e;
    }
    var found = new ArrayList<Pokemon>();
    for (int i = 0; i < numbers.size(); i++) {
      switch (outcomes.get(i)) {
        case Pokemon pokemon -> found.add(pokemon);
        case IOException e -> throw e;
        case Exception e -> throw new IllegalStateException(e);
        case null, default -> throw new AssertionError();
      }
    }
    return found;
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
