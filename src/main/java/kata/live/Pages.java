package kata.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kata.live.Event.Doing;
import kata.pokedex.Page;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

/**
 * Pages of the site, fetched over HTTP in the thread that asks, or asynchronously. Thread-safe.
 *
 * @param client that asks
 * @param site its address
 * @param log that hears of each page, as task of its number
 */
record Pages(HttpClient client, URI site, Log log) implements PageSource {

  @Override
  public Pokemon fetch(int number) throws IOException, InterruptedException {
    return fetch(number, number, Duration.ZERO);
  }

  private Pokemon fetch(int task, int number, Duration longer) throws IOException, InterruptedException {
    log.tell(task, Doing.WAITS);
    boolean isDone = false;
    try {
      Thread.sleep(longer);
      var found = pokemon(number, client.send(request(number), BodyHandlers.ofString()));
      isDone = true;
      return found;
    } finally {
      log.tell(task, isDone ? Doing.DONE : Doing.CANCELLED);
    }
  }

  private HttpRequest request(int number) {
    return HttpRequest.newBuilder(Page.address(site, number)).build();
  }

  private static Pokemon pokemon(int number, HttpResponse<String> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }

  /** Pages as futures. */
  IntFunction<CompletableFuture<Pokemon>> asynchronous() {
    return number -> {
      log.tell(number, Doing.WAITS);
      return client.sendAsync(request(number), BodyHandlers.ofString())
          .thenApply(response -> parsed(number, response))
          .whenComplete((_, error) -> log.tell(number, error == null ? Doing.DONE : Doing.CANCELLED));
    };
  }

  private static Pokemon parsed(int number, HttpResponse<String> response) {
    try {
      return pokemon(number, response);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /** A source of which every fourth page takes three times as long. */
  PageSource uneven(Duration delay) {
    return number -> fetch(number, number, number % 4 == 0 ? delay.multipliedBy(2) : Duration.ZERO);
  }

  /** So many mirrors, the middle one the fastest; the task of each is its number, from 1 on. */
  List<PageSource> mirrors(int count, Duration delay) {
    return IntStream.rangeClosed(1, count)
        .<PageSource>mapToObj(
            mirror -> number -> fetch(mirror, number, delay.multipliedBy(Math.abs(mirror - (count + 1) / 2))))
        .toList();
  }
}
