package ch10_web.ex60_from_sync;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

/** Pages come over a queue as they are done; it is polled with what is left of the time. */
public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    var pages = new ArrayList<CompletableFuture<Pokemon>>();
    try {
      var done = new LinkedBlockingQueue<CompletableFuture<Pokemon>>();
      for (int number : numbers) {
        var page = fetch.apply(number);
        pages.add(page);
        page.whenComplete((_, _) -> done.add(page));
      }
      var found = new ArrayList<Pokemon>(numbers.stream().map(_ -> new Pokemon(0, "")).toList());
      long start = System.nanoTime();
      for (int left = pages.size(); left > 0; left--) {
        var page = done.poll(deadline.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        if (page == null) {
          throw new TimeoutException();
        }
        switch (page.state()) {
          case SUCCESS -> found.set(pages.indexOf(page), page.resultNow());
          case FAILED -> throwIt(page.exceptionNow());
          default -> throw new IllegalStateException("someone else has cancelled a page");
        }
      }
      return found;
    } finally {
      pages.stream().filter(page -> !page.isDone()).forEach(page -> page.cancel(true));
    }
  }

  private static void throwIt(Throwable error) throws IOException {
    if (error instanceof RuntimeException unchecked) {
      throw unchecked;
    } else if (error instanceof Error grave) {
      throw grave;
    } else {
      throw (IOException) error;
    }
  }
}
