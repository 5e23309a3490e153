package ch10_web.ex60_from_sync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

/** Callbacks count a latch down; a failure counts down all that is left. */
public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    var left = new CountDownLatch(numbers.size());
    var failures = new ConcurrentLinkedQueue<Throwable>();
    var pages = new ConcurrentLinkedQueue<CompletableFuture<Pokemon>>();
    boolean done = false;
    try {
      for (Integer number : numbers) {
        var page = fetch.apply(number);
        pages.add(page);
        page.whenComplete((_, failure) -> {
          if (failure == null) {
            left.countDown();
            return;
          }
          failures.add(failure);
          while (left.getCount() > 0) {
            left.countDown();
          }
        });
      }
      if (!left.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new TimeoutException(left.getCount() + " pages are missing");
      }
      if (!failures.isEmpty()) {
        rethrow(failures.peek());
      }
      done = true;
      return pages.stream().map(CompletableFuture::resultNow).toList();
    } finally {
      if (!done) {
        for (var page : pages) {
          page.cancel(false);
        }
      }
    }
  }

  private static void rethrow(Throwable failure) throws IOException {
    var cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof IOException io) {
      throw io;
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw new IllegalStateException(cause);
  }
}
