package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var winner = new CompletableFuture<Pokemon>();
    var failed = new AtomicInteger();
    var threads = Executors.newCachedThreadPool();
    try {
      for (var mirror : mirrors) {
        threads.execute(() -> {
          try {
            winner.complete(mirror.fetch(number));
          } catch (Exception e) {
            if (failed.incrementAndGet() == mirrors.size()) {
              winner.completeExceptionally(e);
            }
          }
        });
      }
      return winner.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
