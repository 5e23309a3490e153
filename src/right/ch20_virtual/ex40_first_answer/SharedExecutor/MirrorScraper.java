package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;
  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var race = new CompletableFuture<Pokemon>();
    var left = new AtomicInteger(mirrors.size());
    var runners = new ArrayList<Future<?>>();
    try {
      for (var mirror : mirrors) {
        runners.add(THREADS.submit(() -> {
          try {
            race.complete(mirror.fetch(number));
          } catch (Throwable e) {
            if (left.decrementAndGet() == 0) {
              race.completeExceptionally(e);
            }
          }
        }));
      }
      return race.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      runners.forEach(runner -> runner.cancel(true));
    }
  }
}
