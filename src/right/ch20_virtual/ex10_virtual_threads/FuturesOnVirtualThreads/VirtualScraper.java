package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = numbers.stream()
          .map(number -> CompletableFuture.supplyAsync(() -> fetched(number), threads)).toList();
      try {
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
        return futures.stream().map(CompletableFuture::join).toList();
      } catch (ExecutionException e) {
        throw new IOException("a page could not be fetched", e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        throw e;
      }
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
