package ch10_web.ex60_from_sync;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

/** Looks every few milliseconds. */
public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    var end = Instant.now().plus(deadline);
    var pages = new ArrayList<CompletableFuture<Pokemon>>();
    try {
      for (int number : numbers) {
        pages.add(fetch.apply(number));
      }
      while (true) {
        boolean all = true;
        for (var page : pages) {
          if (page.state() == Future.State.FAILED) {
            throw BlockingScraper.<RuntimeException>sneaky(page.exceptionNow());
          }
          all &= page.isDone();
        }
        if (all) {
          return pages.stream().map(Future::resultNow).toList();
        }
        if (Instant.now().isAfter(end)) {
          throw new TimeoutException("after " + deadline);
        }
        Thread.sleep(5);
      }
    } finally {
      for (var page : pages) {
        page.cancel(true);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException sneaky(Throwable error) throws E {
    throw (E) error;
  }
}
