// WRONG: A callback may be given the error in a CompletionException, and this one hands it on so.
// FAILS: takes_the_exception_out_of_the_CompletionException_that_holds_it
// SAYS: and scrape() threw java.util.concurrent.CompletionException: java.io.IOException: page 1 answered
//     404
package ch10_web.ex60_from_sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    var pages = new ArrayList<CompletableFuture<Pokemon>>();
    var failure = new AtomicReference<Throwable>();
    var over = new CountDownLatch(1);
    var left = new AtomicInteger(numbers.size());
    if (numbers.isEmpty()) {
      return List.of();
    }
    try {
      for (int number : numbers) {
        pages.add(fetch.apply(number));
      }
      for (var page : pages) {
        page.whenComplete((_, error) -> {
          if (error != null) {
            failure.compareAndSet(null, error);
          }
          if (error != null || left.decrementAndGet() == 0) {
            over.countDown();
          }
        });
      }
      if (!over.await(NANOSECONDS.convert(deadline), NANOSECONDS)) {
        throw new TimeoutException("not all pages came within " + deadline);
      }
      if (failure.get() != null) {
        throw causeOf(failure.get());
      }
      return pages.stream().map(CompletableFuture::join).toList();
    } finally {
      pages.forEach(page -> page.cancel(true));
    }
  }

  private static RuntimeException causeOf(Throwable e) throws IOException {
    return switch (e) {
      case IOException error -> throw error;
      case RuntimeException error -> error;
      case Error error -> throw error;
      case null, default -> throw new IOException(e);
    };
  }
}
