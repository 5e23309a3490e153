package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final Semaphore permits;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.permits = new Semaphore(atMost);
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var futures = new ArrayList<CompletableFuture<Pokemon>>();
    var all = new CompletableFuture<Void>();
    try {
      for (int number : numbers) {
        permits.acquire();
        var page = CompletableFuture.supplyAsync(() -> fetched(number), threads)
            .whenComplete((_, _) -> permits.release());
        page.whenComplete((_, e) -> {
          if (e != null) {
            all.completeExceptionally(e);
          }
        });
        futures.add(page);
      }
      CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).thenAccept(all::complete);
      all.get();
      return futures.stream().map(CompletableFuture::join).toList();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Pokemon fetched(int number) {
    try {
      return pages.fetch(number);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }
}
