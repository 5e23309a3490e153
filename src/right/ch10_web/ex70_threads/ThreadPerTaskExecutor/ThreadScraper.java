package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("page-", 1).factory())) {
      var tasks = numbers.stream().map(number -> (Callable<Pokemon>) () -> fetch(number)).toList();
      var found = new ArrayList<Pokemon>();
      for (var page : threads.invokeAll(tasks)) {
        switch (page.state()) {
          case SUCCESS -> found.add(page.resultNow());
          default ->
              throw new IOException("no page: " + page.exceptionNow().getMessage(), page.exceptionNow());
        }
      }
      return found;
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
