package ch10_web.ex60_from_sync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

/** A scope with a time-out: a virtual thread per page, which cancels its page when it is interrupted. */
public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    Queue<CompletableFuture<Pokemon>> pages = new ConcurrentLinkedQueue<>();
    try (var scope =
        StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow(),
            with -> with.withTimeout(deadline))) {
      for (int number : numbers) {
        scope.fork(() -> {
          var page = fetch.apply(number);
          pages.add(page);
          try {
            return page.get();
          } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception error ? error : e;
          } finally {
            page.cancel(true);
          }
        });
      }
      return scope.join().map(Subtask::get).toList();
    } catch (StructuredTaskScope.TimeoutException e) {
      throw new TimeoutException("the scope ended after " + deadline);
    } catch (StructuredTaskScope.FailedException e) {
      switch (e.getCause()) {
        case IOException error -> throw error;
        case RuntimeException error -> throw error;
        default -> throw e;
      }
    }
  }
}
