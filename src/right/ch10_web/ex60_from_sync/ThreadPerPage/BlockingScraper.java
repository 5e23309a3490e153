package ch10_web.ex60_from_sync;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import kata.pokedex.Pokemon;

/** A virtual thread waits for each page; a completion service tells who is done. */
public class BlockingScraper {
  private final IntFunction<CompletableFuture<Pokemon>> fetch;

  public BlockingScraper(IntFunction<CompletableFuture<Pokemon>> fetch) {
    this.fetch = fetch;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, TimeoutException, InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    var pages = new ArrayList<CompletableFuture<Pokemon>>();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (int number : numbers) {
        pages.add(fetch.apply(number));
      }
      var service = new ExecutorCompletionService<Pokemon>(threads);
      for (var page : pages) {
        service.submit(page::get);
      }
      for (int i = 0; i < pages.size(); i++) {
        var next = service.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new TimeoutException(i + " of " + pages.size() + " pages came");
        }
        next.get();
      }
      return pages.stream().map(page -> page.getNow(null)).toList();
    } catch (ExecutionException e) {
      Throwable cause = e;
      while (cause instanceof ExecutionException) { // one of the page, one of the task
        cause = cause.getCause();
      }
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw (IOException) cause;
    } finally {
      pages.forEach(page -> page.cancel(true));
      threads.close();
    }
  }
}
